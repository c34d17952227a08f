"""What a report gives to spreadsheets, importers and other programs."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import pytest
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.analysis.reading.results import read_result
from auditor.model import AuditorError, Report, Severity
from auditor.planning.application import Application, Broken
from auditor.planning.document import Document, document_of
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.document.issues import format_github_issues, format_gitlab_issues
from auditor.reporters.document.tables import (
    format_csv_findings,
    format_csv_plan,
    format_json_document,
    format_workbook,
)
from tests.reporters.sample import empty_report, sample_report

SAMPLE = sample_report()
EVIL = "=cmd|' /C calc'!A1 <script>alert(1)</script> {{ 7 * 7 }} @everyone \u202e"


def hostile() -> Document:
    first = SAMPLE.findings[0]
    finding = replace(first, message=EVIL, location=replace(first.location, path=f"{EVIL}.py"))
    report: Report = replace(SAMPLE, root=EVIL, findings=(finding,), excerpts={})
    return Document(
        applications=(Application(name=EVIL, report=report, owners={f"{EVIL}.py": (EVIL,)}),),
        broken=(Broken(name=EVIL, reason=EVIL),),
        as_of=SAMPLE.as_of,
        is_portfolio=True,
    )


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_tables_have_a_row_for_each_finding_and_package() -> None:
    findings = rows(format_csv_findings(document_of([SAMPLE])))
    packages = rows(format_csv_plan(document_of([SAMPLE])))

    head = packages[0]
    assert len(findings) == 1 + len(SAMPLE.findings)
    assert sum(int(row[head.index("findings")]) for row in packages[1:]) == len(SAMPLE.findings)
    minutes = [each.index("minutes (likely)") for each in (findings[0], head)]
    assert sum(int(row[minutes[0]]) for row in findings[1:]) == sum(int(row[minutes[1]]) for row in packages[1:])


@pytest.mark.parametrize("make", [format_csv_findings, format_csv_plan, format_gitlab_issues])
def test_no_cell_is_a_formula(make: object) -> None:
    assert callable(make)
    text = make(hostile())

    assert [cell for row in rows(text) for cell in row if cell[:1] in set("=+-@\t\r")] == []
    assert "\u202e" not in text


def test_workbook_holds_texts_alone_and_the_same_bytes_twice() -> None:
    data = format_workbook(hostile())

    book = zipfile.ZipFile(io.BytesIO(data))
    sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4
    assert all("<f>" not in sheet and "<hyperlink" not in sheet for sheet in sheets)
    assert data == format_workbook(hostile())


def test_issues_mention_nobody_and_have_a_day_where_one_is_set() -> None:
    issues = [json.loads(line)["issue"] for line in format_github_issues(hostile()).splitlines()]
    table = rows(format_gitlab_issues(document_of([SAMPLE])))

    outside = re.sub(r"`+[^`]+`+", "", issues[0]["body"])
    assert "@everyone" not in outside
    assert "<script>" not in outside
    assert set(issues[0]) == {"title", "body", "labels"}
    assert table[0] == ["title", "description", "due_date"]
    assert "2027-01-15" in {row[2] for row in table[1:]}


def test_json_of_a_report_is_a_result_with_its_plan() -> None:
    text = format_json_document(document_of([SAMPLE]))

    back = read_result(text, file="a.json", announcements=SAMPLE.announcements, rules=SAMPLE.rules)
    assert [each.fingerprint for each in back.findings] == [each.fingerprint for each in SAMPLE.findings]
    planned = [each for package in json.loads(text)["plan"] for each in package["findings"]]
    assert sorted(planned) == sorted(each.fingerprint for each in SAMPLE.findings)


def test_portfolio_names_what_could_not_be_audited() -> None:
    document = replace(
        document_of([SAMPLE, empty_report()]), broken=(Broken(name="gone", reason="There is no such folder."),)
    )

    for text in (format_html_report(document), format_markdown_report(document)):
        assert "1 application could not be audited" in text
        assert "There is no such folder." in text


def test_copies_count_once() -> None:
    twin = replace(SAMPLE, root="twin")

    text = format_markdown_report(document_of([SAMPLE, twin]))

    number = len(SAMPLE.findings)
    assert f"Findings in production code: {number} ({2 * number} with {number} in copied files" in text


def test_delta_shows_each_group_and_the_pace() -> None:
    old: Report = replace(SAMPLE, as_of=SAMPLE.as_of.replace(month=10))
    errors = [each for each in SAMPLE.findings if each.severity is Severity.ERROR]
    new: Report = replace(SAMPLE, findings=tuple(each for each in SAMPLE.findings if each is not errors[0]))
    application = Application(name="a", report=new, before=old, comparison=compare(old, new))
    document = Document(applications=(application,), as_of=SAMPLE.as_of)

    for text in (format_html_report(document), format_markdown_report(document)):
        assert "Since 2026-10-23" in text
        assert "Fixed (1)" in text
        assert "at this pace done on" in text


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("{{ nothing_of_the_kind }}", "UndefinedError"),
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
        ("{{ 'a' + 1 }}", "TypeError"),
        ("{% include 'report.md.j2' %}", "RecursionError"),
        ("{{ ''.__class__.__mro__ }}", "SecurityError"),
        ("{{ audits[0].__init__.__globals__ }}", "SecurityError"),
        ("{% for %}", "TemplateSyntaxError"),
        ("{% include '/etc/passwd' %}", "TemplateNotFound"),
        ("{% include '../../pyproject.toml' %}", "TemplateNotFound"),
    ],
)
def test_template_of_somebody_else_reaches_nothing(template: str, complaint: str) -> None:
    def templates(name: str) -> str | None:
        return f"first line\n{template}" if name == "report.md.j2" else None

    with pytest.raises(AuditorError, match=rf"^Template report\.md\.j2:2: {complaint}"):
        format_markdown_report(document_of([SAMPLE]), templates)


def test_template_of_somebody_else_is_used() -> None:
    def templates(name: str) -> str | None:
        return "{{ audits[0].opening.broken }} broken" if name == "report.md.j2" else None

    errors = sum(each.severity.value == "error" for each in SAMPLE.findings)
    assert format_markdown_report(document_of([SAMPLE]), templates) == f"{errors} broken"
