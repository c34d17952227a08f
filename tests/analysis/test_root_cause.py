"""Matches with one root become one finding."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.model import Confidence, Hop, Location, Match
from tests.analysis.project import judge

FILES = {"a.py": "HEADERS = {}\ncall(1)\ncall(2)\nclient_secret = 'hunter22'\n"}


def at(line: int, column: int = 1, end: int = 8) -> Location:
    return Location(path="a.py", line=line, column=column, end_line=line, end_column=end)


ROOT = at(1)
FIRST = Match(root=ROOT, site=at(2))
SECOND = Match(root=ROOT, site=at(3))


def test_shared_root_is_one_finding_with_sorted_related_places() -> None:
    verdict = judge(FILES, matches=(SECOND, FIRST, SECOND))

    (finding,) = verdict.findings
    assert finding.location == ROOT
    assert [other.location for other in finding.related] == [at(2), at(3)]


def test_different_roots_are_findings_of_their_own() -> None:
    verdict = judge(FILES, matches=(FIRST, replace(SECOND, root=at(3))))

    assert [finding.location.line for finding in verdict.findings] == [1, 3]


def test_place_on_the_root_line_is_not_related() -> None:
    verdict = judge(FILES, matches=(Match(root=ROOT, site=at(1, 5)),))

    assert verdict.findings[0].related == ()


def test_evidence_is_that_of_the_surest_match() -> None:
    doubtful = replace(
        FIRST, confidence=Confidence.LOW, reasons=("Only a name.",), evidence=(Hop(location=at(2), message="no"),)
    )
    sure = replace(SECOND, evidence=(Hop(location=at(3), message="yes"),))

    (finding,) = judge(FILES, matches=(doubtful, sure)).findings

    assert finding.confidence is Confidence.HIGH
    assert finding.reasons == ()
    assert [hop.message for hop in finding.evidence] == ["yes"]


def test_reasons_of_equally_sure_matches_are_merged_once() -> None:
    first = replace(FIRST, confidence=Confidence.MEDIUM, reasons=("A.", "B."))
    second = replace(SECOND, confidence=Confidence.MEDIUM, reasons=("B.", "C."))

    (finding,) = judge(FILES, matches=(second, first)).findings

    assert finding.reasons == ("A.", "B.", "C.")


def test_order_of_matches_changes_nothing() -> None:
    assert judge(FILES, matches=(FIRST, SECOND)) == judge(FILES, matches=(SECOND, FIRST))


def test_secrets_of_a_file_show_in_no_text_of_its_findings() -> None:
    match = replace(
        FIRST, evidence=(Hop(location=at(2), message="the literal `hunter22` goes out"),), reasons=("`hunter22`",)
    )
    match = replace(match, confidence=Confidence.LOW)

    (finding,) = judge(FILES, matches=(match,)).findings

    assert finding.evidence[0].message == "the literal `…` goes out"
    assert finding.reasons == ("`…`",)
