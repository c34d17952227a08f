"""Token answers that only imitate the vendor's: fixtures, mocks and samples."""

from __future__ import annotations

import re

from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.detectors.module_kinds import stands_in
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module

_TEST_FILE = re.compile(
    r"(?:^|/)(?:tests?|testing|fixtures|mocks?|fakes?)/"
    r"|(?:^|/)(?:test_[^/]*|[^/]*_tests?|conftest|tests?|fixtures|mocks?|fakes?)\.(?:py|ipynb)$"
)


def is_imitation(candidate: Candidate, survey: Survey) -> bool:
    """Whether the duration is part of a fake answer, or of the clock of a test that answers in the vendor's place."""
    if stands_in(candidate.scene.site.module) and _TEST_FILE.search(candidate.scene.site.module.path):
        return True
    if not candidate.is_data:
        return False
    site = survey.origin(candidate.lifetime) or candidate.scene.site
    return is_test(site.module, survey) or is_test(candidate.scene.site.module, survey)


def is_test(module: Module, survey: Survey) -> bool:
    """Whether a module is a test, by its path or by what it imports."""
    if _TEST_FILE.search(module.path):
        return True
    imported: set[str] = set()
    for statement in module.body:
        if isinstance(statement, stmt.Import | stmt.ImportFrom):
            imported.update((statement.module, statement.module.partition(".")[0]))
    return bool(imported & set(survey.words.imitating))
