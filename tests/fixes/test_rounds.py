"""How many analyses a proof takes, what it notices, and that the order of findings makes no difference."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.catalogue import load_catalogues
from auditor.fixes.kinds import KINDS
from auditor.fixes.rounds import mend
from auditor.fixes.subjects import Desk, Kind, Snapshot, Subject
from auditor.model.fix import Applicability, Edit, Fix
from auditor.model.progress import unwatched
from auditor.repair import ALL, Tree
from auditor.tables import Table
from tests.fixes.projects import applied, config, mended, write

SHARED = """\
import requests

VERIFY = False
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def weather():
    return requests.get("https://weather.example.com/today", verify=VERIFY)


def rfis():
    return requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=HEADERS, verify=VERIFY)
"""
CALL = """

def {name}():
    return requests.get("https://app.procore.com/rest/v1.0/projects/{number}/rfis", headers=HEADERS)
"""
TWICE = """\
import requests

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def rfis():
    requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=HEADERS)
    requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=HEADERS)
    return requests.get("https://api.procore.com/rest/v1.0/me", headers=HEADERS, verify=False)
"""


def test_one_bad_fix_among_many_costs_one_more_analysis(tmp_path: Path) -> None:
    others = "".join(CALL.format(name=f"more{number}", number=number) for number in range(8))

    done = mended(write(tmp_path, {"a.py": SHARED + others}), "PCR202", "PCR206")

    assert applied(done) == [("PCR202", "safe")] * 8
    assert [each.reason for each in done.outcome.refused] == ["the request in a.py:8 would change"]
    assert done.outcome.analyses == 3


def test_a_request_that_vanishes_beside_an_equal_one_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(subject: Subject, desk: Desk, _: Table) -> Fix | None:
        source = desk.sources.get(subject.root.path)
        assert source is not None
        start = source.text.index("    requests.get")
        first = source.location(start, source.text.index("\n", start) + 1)
        verify = source.text.index(", verify=False")
        edits = (
            Edit(location=first, text=""),
            Edit(location=source.location(verify, verify + len(", verify=False")), text=""),
        )
        return Fix(title="Careless", applicability=Applicability.SAFE, edits=edits)

    monkeypatch.setattr("auditor.fixes.kinds.KINDS", {**KINDS, "strengthen-transport": Kind(careless)})

    done = mended(write(tmp_path, {"a.py": TWICE}), "PCR206")

    assert not done.outcome.contents
    assert [each.reason for each in done.outcome.refused] == ["the request in a.py:7 would change"]


def test_the_order_of_findings_makes_no_difference(tmp_path: Path) -> None:
    # Two fixes are in each other's way, two share a constant, and one cannot be proven.
    url = "https://app.procore.com/rest/v1.0/projects/1/rfis?access_token={token}"
    code = SHARED + f'\n\ndef more(token, company_id):\n    return requests.get(f"{url}")\n'
    write(tmp_path, {"a.py": code + CALL.format(name="other", number=2)})
    tree = Tree([str(tmp_path)], config(), unwatched, load_catalogues(()), dormant=False)

    def backwards(contents: Mapping[str, bytes]) -> Snapshot:
        found = tree.analyse(contents)
        return replace(found, subjects=found.subjects[::-1])

    forth = mend(tree.analyse({}), tree.analyse, allowed=ALL)
    back = mend(backwards({}), backwards, allowed=ALL)

    assert len(forth.applied) > 2
    assert len(forth.refused) == 1
    assert (back.contents, [each.reason for each in back.refused]) == (
        forth.contents,
        [each.reason for each in forth.refused],
    )
