"""Where a missing header could be added as well: further places of the finding."""

from __future__ import annotations

from pathlib import Path

from auditor import api

_CASE = Path(__file__).parent.parent / "cases" / "headers" / "session-headers-set-in-two-places"


def test_session_and_its_other_headers_are_further_places() -> None:
    report = api.audit([_CASE])

    (finding,) = report.findings
    assert finding.location.line == 13
    assert [place.location.line for place in finding.related] == [7, 8, 17]
