"""Token answers that only imitate the vendor's: fixtures, mocks and samples."""

from __future__ import annotations

from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.semantics.test_code import is_test_module, is_test_path, stands_in


def is_imitation(candidate: Candidate, survey: Survey) -> bool:
    """Whether the duration is part of a fake answer, or of the clock of a test that answers in the vendor's place."""
    if stands_in(candidate.scene.site.module) and is_test_path(candidate.scene.site.module.path):
        return True
    if not candidate.is_data:
        return False
    site = survey.origin(candidate.lifetime) or candidate.scene.site
    return is_test_module(site.module) or is_test_module(candidate.scene.site.module)
