"""Every file of a report: the report itself, its pages, and what is made from it for other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from auditor.cli.output import write_report
from auditor.cli.reporting.looks import templates_of
from auditor.cli.reporting.naming import INDEX, pages_of
from auditor.cli.reporting.options import Wishes
from auditor.model import AuditorError
from auditor.planning.document import Document
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.document.issues import format_github_issues, format_gitlab_issues
from auditor.reporters.document.tables import (
    format_csv_findings,
    format_csv_plan,
    format_json_document,
    format_workbook,
)
from auditor.writing import write_whole

_ISSUES: dict[str, Callable[[Document], str]] = {"github": format_github_issues, "gitlab": format_gitlab_issues}


def write_files(document: Document, wishes: Wishes) -> None:
    """Write what was asked for; everything that may be refused is checked before the first file is written."""
    issues = [_issue(each) for each in wishes.issues]
    templates = templates_of(wishes.templates)
    if wishes.split:
        _write_pages(document, wishes)
    elif wishes.output_format == "xlsx":
        if not wishes.output_file:
            raise AuditorError("A workbook is a file. Name one, such as `-o report.xlsx`.")
        write_whole(format_workbook(document), Path(wishes.output_file))
    elif wishes.output_file or not wishes.pdf:
        text = _text(document, wishes)
        write_report(text, Path(wishes.output_file) if wishes.output_file else None)
    if wishes.pdf:
        from auditor.browser import print_to_pdf  # noqa: PLC0415 - only where it is asked for.

        write_whole(print_to_pdf(format_html_report(document, templates)), Path(wishes.pdf))
    if wishes.plan:
        _write_plan(document, Path(wishes.plan))
    for make, file in issues:
        write_report(make(document), file)


def _text(document: Document, wishes: Wishes) -> str:
    templates = templates_of(wishes.templates)
    match wishes.output_format:
        case "markdown":
            return format_markdown_report(document, templates)
        case "csv":
            return format_csv_findings(document)
        case "json":
            return format_json_document(document)
        case _:
            return format_html_report(document, templates)


def _write_pages(document: Document, wishes: Wishes) -> None:
    """A page for each application, and an index of them."""
    if not wishes.output_file or wishes.output_format not in ("html", "markdown"):
        raise AuditorError("--split writes HTML or Markdown pages into a folder. Name it, such as `-o report`.")
    folder, suffix = Path(wishes.output_file), ".md" if wishes.output_format == "markdown" else ".html"
    pages = pages_of([each.name for each in document.applications], suffix)
    for each in document.applications:
        page = replace(document, applications=(each,), broken=(), is_portfolio=False, index=f"{INDEX}{suffix}")
        write_report(_text(page, wishes), folder / pages[each.name])
    write_report(_text(replace(document, pages=pages), wishes), folder / f"{INDEX}{suffix}")


def _write_plan(document: Document, file: Path) -> None:
    match file.suffix.lower():
        case ".csv":
            write_report(format_csv_plan(document), file)
        case ".xlsx":
            write_whole(format_workbook(document, plan_alone=True), file)
        case ".md" | ".markdown":
            write_report(format_markdown_report(replace(document, plan_alone=True)), file)
        case _:
            raise AuditorError(f"{file}: a plan is a .md, .csv or .xlsx file.")


def _issue(wish: str) -> tuple[Callable[[Document], str], Path]:
    name, equals, file = wish.partition("=")
    if name not in _ISSUES or not equals or not file:
        raise AuditorError(f"`--issues {wish}`: write github=FILE.jsonl or gitlab=FILE.csv.")
    return _ISSUES[name], Path(file)
