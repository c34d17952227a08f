"""What is found stays found, and what is clean stays clean, however the code is written."""

from __future__ import annotations

import pytest

from tests.metamorphic.codemods import TRANSFORMATIONS
from tests.metamorphic.exceptions import exemptions
from tests.metamorphic.judging import transform
from tests.metamorphic.sampling import is_sampled, is_tested
from tests.metamorphic.subjects import Subject, cases, examples
from tests.metamorphic.transformation import Transformation

SUBJECTS = (*examples(), *cases())
SAMPLED = [subject for subject in SUBJECTS if any(is_sampled(subject, one) for one in TRANSFORMATIONS)]


def surprises(subject: Subject, transformations: list[Transformation]) -> list[str]:
    """Complaints without an exemption, and exemptions without a complaint."""
    outcomes = [outcome for one in transformations if (outcome := transform(subject, one)) is not None]
    exempt = {name for name, exempted in exemptions() if exempted == subject.name}
    complained = {outcome.transformation for outcome in outcomes if outcome.complaint}
    unexpected = [
        f"{outcome.transformation}: {outcome.complaint}"
        for outcome in outcomes
        if outcome.complaint and outcome.transformation not in exempt
    ]
    looked_at = {one.name for one in transformations}
    return unexpected + [f"{name}: agrees, but is exempted" for name in sorted((exempt & looked_at) - complained)]


@pytest.mark.parametrize("subject", SAMPLED, ids=lambda subject: subject.name.replace(" ", "-"))
def test_some_rewritings_agree(subject: Subject) -> None:
    assert surprises(subject, [one for one in TRANSFORMATIONS if is_sampled(subject, one)]) == []


@pytest.mark.slow
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name.replace(" ", "-"))
def test_all_rewritings_agree(subject: Subject) -> None:
    assert surprises(subject, [one for one in TRANSFORMATIONS if is_tested(subject, one)]) == []


def test_every_exemption_names_a_transformation_and_a_subject() -> None:
    known = {(one.name, subject.name) for one in TRANSFORMATIONS for subject in SUBJECTS}

    assert set(exemptions()) - known == set()
