"""What the terminal shows of a finding, and how much."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.model import Confidence, Finding, Hop, Location, Related, Report
from auditor.reporters import format_report
from auditor.reporters.shared.relocation import relocate
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
CLIENT = SAMPLE.findings[1]


def line_of_client(number: int) -> Location:
    return replace(CLIENT.location, line=number, end_line=number, column=1, end_column=4)


def full(*findings: Finding, explain: bool = False) -> str:
    return format_report(replace(SAMPLE, findings=findings, notices=(), problems=()), "full", explain=explain)


def blocks(text: str) -> list[str]:
    """The findings of a text."""
    return [block for block in text.split("\n\n") if block.startswith(("error[", "warning[", "note["))]


def test_finding_takes_eight_lines_at_most() -> None:
    remark = "An ignore stands here, but the rule is in force."
    texts = [full(replace(each, remarks=(remark,))) for each in SAMPLE.findings] + [full(*SAMPLE.findings * 30)]

    heights = [len(block.splitlines()) for text in texts for block in blocks(text)]

    assert len(heights) > len(SAMPLE.findings)
    assert max(heights) <= 8


def test_equal_findings_of_a_file_are_folded() -> None:
    more = [replace(CLIENT, location=line_of_client(number), fingerprint=f"f{number}") for number in range(30, 51)]

    (block,) = blocks(full(CLIENT, *more))

    assert "= also: 21 more like this: lines 30, 31, 32, " in block
    assert block.splitlines()[-3].endswith("40, 41 and 9 more")


def test_equal_findings_of_two_files_are_not_folded() -> None:
    other = replace(CLIENT, location=replace(CLIENT.location, path="src/other.py"))

    assert len(blocks(full(CLIENT, other))) == 2


def test_remark_of_one_finding_is_not_folded_away() -> None:
    marked = replace(CLIENT, location=line_of_client(3), remarks=("The ignore has expired.",), fingerprint="f3")

    assert "= remark: The ignore has expired." in full(CLIENT, marked)


def test_trace_names_the_cause_and_the_request() -> None:
    hops = tuple(Hop(location=line_of_client(number), message=f"Step {number}.") for number in (12, 3, 7, 8, 18))

    (block,) = blocks(full(replace(CLIENT, evidence=hops)))

    assert "^ Step 12." in block
    assert "::: src/client.py:18:1: Step 18 (3 steps between)" in block
    assert "Step 7" not in block


def test_whole_trace_is_explained() -> None:
    hops = tuple(Hop(location=line_of_client(number), message=f"Step {number}.") for number in range(1, 19))

    text = full(replace(CLIENT, evidence=hops), explain=True)

    assert [f"Step {number}." in text for number in range(1, 19)] == [True] * 18
    assert "= why: It breaks. At once." in text


def test_reason_of_a_rule_is_told_once() -> None:
    text = full(*SAMPLE.findings * 3)

    assert text.count("PCR201: It breaks.") == 1


def test_further_places_are_lines_a_reader_has_not_seen() -> None:
    inside, twice = line_of_client(13), line_of_client(20)
    related = [Related(location=each, message="here") for each in (inside, twice, replace(twice, column=5))]

    text = full(replace(CLIENT, related=tuple(related)), explain=True)

    assert "= also: 1 more place: src/client.py:20:1\n" in text


def test_summary_says_where_to_start() -> None:
    assert full(*SAMPLE.findings).splitlines()[-1].startswith("Start here: src/client.py:12:16 (PCR201, minutes; ")


def test_paths_begin_where_the_reader_is() -> None:
    here = relocate(SAMPLE, "../services/billing")

    text = format_report(here, "full", explain=True)

    assert "--> ../services/billing/src/client.py:12:16" in text
    assert " src/" not in text
    assert " notebooks/" not in text


def test_relocated_report_keeps_its_source_lines() -> None:
    assert _marks(relocate(SAMPLE, "below")) == _marks(SAMPLE) > 0


def _marks(report: Report) -> int:
    return format_report(report, "full").count("^^^")


def test_reason_that_findings_share_is_told_once() -> None:
    shared, own = "The host is unknown.", "Only names suggest it."
    unsure = [
        replace(CLIENT, confidence=Confidence.MEDIUM, reasons=reasons, location=line_of_client(number))
        for number, reasons in ((1, (shared,)), (3, (shared, own)))
    ]

    texts = [full(*unsure), full(*unsure, explain=True)]

    assert [text.count(f"Less certain, 2 findings: {shared}") for text in texts] == [1, 1]
    assert [text.count(shared) for text in texts] == [1, 1]
    assert texts[1].count(f"= confidence: medium: {own}") == 1


def test_reasons_for_skipping_agree_with_their_number() -> None:
    skipped = {"broken link": 2, "excluded folder": 1, "too large": 3}

    text = format_report(replace(SAMPLE, coverage=replace(SAMPLE.coverage, skipped=skipped)), "full")

    assert "6 skipped (2 broken links, 1 excluded folder and 3 too large)" in text
