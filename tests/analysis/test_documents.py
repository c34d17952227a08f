"""What `report` writes as JSON can be made a report again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from auditor.analysis.reading.documents import Recorded, read_document
from auditor.model import AuditorError
from auditor.planning.application import Application, Broken
from auditor.planning.document import Document
from auditor.reporters.document.tables import format_json_document
from tests.inventory.test_formats import legacy
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
FULL = Application(
    name="Billing",
    report=replace(SAMPLE, ran=("PCR101", "PCR201")),
    inventory=legacy(),
    owners={SAMPLE.findings[0].location.path: ("@acme/pay", "@acme/api")},
    commit="d00dfeed",
    options=(("exclude", '["vendored"]'),),
)
PORTFOLIO = Document(
    applications=(FULL, Application(name="Mobile", report=SAMPLE)),
    broken=(Broken(name="gone", reason="There is no such folder."),),
    as_of=SAMPLE.as_of,
    is_portfolio=True,
    name="Autumn review",
)


def read(text: str) -> Recorded:
    return read_document(text, file="r.json", announcements=SAMPLE.announcements, rules=SAMPLE.rules)


def test_portfolio_that_was_read_is_written_as_it_was() -> None:
    text = format_json_document(PORTFOLIO)

    back = read(text)

    again = replace(PORTFOLIO, applications=back.applications, broken=back.broken, name=back.name)
    assert json.loads(format_json_document(again)) == json.loads(text)
    assert back.applications[0].inventory is not None
    assert back.applications[0].inventory.endpoints


def test_application_alone_is_read_as_one() -> None:
    back = read(format_json_document(Document(applications=(FULL,), as_of=SAMPLE.as_of)))

    (application,) = back.applications
    assert (application.name, application.owners, application.commit) == (FULL.name, FULL.owners, FULL.commit)
    assert application.report.ran == FULL.report.ran
    assert back.broken == ()


@pytest.mark.parametrize(
    "damage",
    [
        {"applications": "none"},
        {"applications": [3]},
        {"applications": [{"schema": 1}]},
        {"not_audited": [{"name": 3}]},
        {"not_audited": None},
    ],
    ids=str,
)
# Any: values of a JSON document.
def test_damaged_portfolio_is_a_complaint(damage: dict[str, Any]) -> None:
    document = {**json.loads(format_json_document(PORTFOLIO)), **damage}

    with pytest.raises(AuditorError, match=r"^r\.json: "):
        read(json.dumps(document))


@pytest.mark.parametrize("key", ["inventory", "owners", "options", "commit", "rules_run", "name"])
def test_damaged_application_is_a_complaint(key: str) -> None:
    document = json.loads(format_json_document(PORTFOLIO))
    document["applications"][0][key] = {"endpoints": 3} if key == "inventory" else 3

    with pytest.raises(AuditorError, match=r"^r\.json: the result is damaged: "):
        read(json.dumps(document))
