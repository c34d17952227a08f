"""What single formats promise beyond their golden files."""

from __future__ import annotations

import csv
import io
import json

import pytest
from msgspec.structs import replace

from auditor.model import Finding, Location, Replacement, Report, Severity
from auditor.reporters import format_report
from auditor.reporters.markdown import SUMMARY_SIZE, format_markdown
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
CLIENT = SAMPLE.findings[1]


def with_findings(*findings: Finding) -> Report:
    return replace(SAMPLE, findings=findings, notices=(), problems=())


def numbered(count: int, severity: Severity) -> list[Finding]:
    return [replace(CLIENT, severity=severity, message=f"{severity.value} {number}") for number in range(count)]


def test_github_shows_the_ten_most_urgent_and_counts_the_rest() -> None:
    report = with_findings(*numbered(4, Severity.NOTE), *numbered(3, Severity.WARNING), *numbered(8, Severity.ERROR))

    lines = format_report(report, "github").splitlines()

    assert [line.split(" ")[0] for line in lines] == ["::error"] * 8 + ["::warning"] * 2 + ["::notice"]
    assert lines[-1].endswith("::1 warning and 4 notes more; the job summary lists all.")


def test_github_lets_no_text_start_a_command() -> None:
    evil = replace(CLIENT, message="a\n::error::b%", location=replace(CLIENT.location, path="a,b:c.py"))

    (line,) = format_report(with_findings(evil), "github").splitlines()

    assert line.startswith("::error file=a%2Cb%3Ac.py,")
    assert r"::a\n::error::b%25%0AHelp" in line


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_csv_cell_is_no_formula(start: str) -> None:
    text = format_report(with_findings(replace(CLIENT, message=f"{start}cmd|' /C calc'!A0")), "csv")

    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["message"] == f"'{start}cmd|' /C calc'!A0"
    assert all(cell[:1] not in "=+-@" for row in rows for cell in row.values() if cell)


def test_junit_holds_only_what_xml_can_hold() -> None:
    text = format_report(with_findings(replace(CLIENT, message="a\x00\ufffe\ud800 <b> &")), "junit")

    assert 'message="a\\x00\ufffd\\ud800 &lt;b&gt; &amp;"' in text


@pytest.mark.parametrize(
    "form", ["concise", "full", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson"]
)
def test_what_can_fail_a_build_is_in_the_report(form: str) -> None:
    (notice,) = SAMPLE.notices
    blanket = replace(notice, code="blanket-ignore", severity=Severity.ERROR, message="Names no rule, twice said.")

    text = format_report(replace(with_findings(), notices=(blanket, blanket)), form)

    assert text.count("Names no rule, twice said.") >= 2
    assert "no findings" not in text


def test_gitlab_tells_equal_remarks_apart() -> None:
    issues = json.loads(format_report(replace(with_findings(), notices=SAMPLE.notices * 2), "gitlab"))

    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_rdjson_suggests_a_path_that_needs_no_filling_in() -> None:
    place = Location(path="src/client.py", line=3, column=8, end_line=3, end_column=43)
    change = Replacement(method="GET", old="/rest/v1.0", new_method="GET", new="/rest/v2.0", note="")
    findings = [
        replace(CLIENT, location=place, replacement=change),
        replace(CLIENT, location=place, replacement=replace(change, new="/rest/{id}")),
        replace(CLIENT, location=place, replacement=replace(change, new_method="POST")),
        replace(CLIENT, location=place, replacement=replace(change, new="")),
    ]

    diagnostics = json.loads(format_report(with_findings(*findings), "rdjson"))["diagnostics"]

    suggestions = [diagnostic.get("suggestions", []) for diagnostic in diagnostics]
    assert suggestions[1:] == [[], [], []]
    assert [each["text"] for each in suggestions[0]] == ['"https://api.example.com/rest/v2.0"']


def test_rdjson_counts_columns_in_bytes() -> None:
    place = Location(path="src/tokens.py", line=1, column=8, end_line=1, end_column=14)

    (diagnostic,) = json.loads(format_report(with_findings(replace(CLIENT, location=place)), "rdjson"))["diagnostics"]

    start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
    assert (start["column"], end["column"]) == (8, 18)


def test_gitlab_fingerprints_are_unique() -> None:
    issues = json.loads(format_report(SAMPLE, "gitlab"))

    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_concise_is_one_line_for_each_finding_notice_and_problem() -> None:
    lines = format_report(SAMPLE, "concise").splitlines()

    assert len(lines) == len(SAMPLE.findings) + len(SAMPLE.notices) + len(SAMPLE.problems)


def test_colours_are_only_around_words() -> None:
    plain, coloured = format_report(SAMPLE, "full"), format_report(SAMPLE, "full", colour=True)

    assert "\x1b" not in plain
    assert _without_escapes(coloured) == plain


def test_markdown_table_survives_bars_and_markup() -> None:
    evil = replace(CLIENT, message="a | b <script> *c* `d|e`", location=replace(CLIENT.location, path="a|b`c.py"))

    row = next(
        line for line in format_report(with_findings(evil), "markdown").splitlines() if line.startswith("| error")
    )

    assert r"``a\|b`c.py:12:16``" in row
    assert r"a \| b &lt;script&gt; \*c\* \`d\|e\`" in row


def test_markdown_has_room_for_what_is_loudest() -> None:
    report = with_findings(*numbered(400, Severity.NOTE), *numbered(100, Severity.ERROR))

    text = format_markdown(report, size=60_000)

    assert 50_000 < len(text.encode()) < 61_000
    assert text.count("| error |") == 100
    assert f"{400 - text.count('| note |')} further findings left out for lack of space." in text


def test_markdown_leaves_nothing_out_that_has_room() -> None:
    report = with_findings(*numbered(400, Severity.NOTE))

    text = format_markdown(report, size=SUMMARY_SIZE)

    assert text.count("| note |") == 400
    assert "left out" not in text


def test_jsonl_is_the_json_in_pieces() -> None:
    records = [json.loads(line) for line in format_report(SAMPLE, "jsonl").splitlines()]
    whole = json.loads(format_report(SAMPLE, "json"))

    kinds = [record.pop("type") for record in records]
    assert kinds == ["head", *["announcement"] * 4, *["finding"] * 5, "suppressed", "notice", "problem"]
    assert records[1:10] == [*whole["announcements"], *whole["findings"]]


def test_jsonl_holds_what_is_dormant() -> None:
    records = [
        json.loads(line) for line in format_report(replace(with_findings(), dormant=(CLIENT,)), "jsonl").splitlines()
    ]

    assert [(record["type"], record.get("rule")) for record in records[-1:]] == [("dormant", CLIENT.rule)]


def _without_escapes(text: str) -> str:
    return "".join(piece.partition("m")[2] if number else piece for number, piece in enumerate(text.split("\x1b[")))
