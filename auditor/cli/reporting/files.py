"""Every file of a report: the report itself, its pages, and what is made from it for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.cli.reporting.looks import templates_of
from auditor.cli.reporting.naming import INDEX, pages_of
from auditor.cli.reporting.options import Wishes
from auditor.cli.shared.output import write_bytes
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

Made = Iterator[tuple[bytes, Path | None]]
_ISSUES: dict[str, Callable[[Document], str]] = {"github": format_github_issues, "gitlab": format_gitlab_issues}
_PLANS = (".csv", ".xlsx", ".md", ".markdown")
_PAGES = {"html": ".html", "markdown": ".md"}


class Issues(Struct, frozen=True):
    """A file for one importer."""

    make: Callable[[Document], str]
    file: Path


def refuse(wishes: Wishes) -> None:
    """Everything about the files of a report that cannot be, before an audit that may take its time."""
    if wishes.split and not (wishes.output_file and wishes.output_format in _PAGES):
        raise AuditorError("--split writes HTML or Markdown pages into a folder. Name it, such as `-o report`.")
    if wishes.output_format == "xlsx" and not wishes.output_file:
        raise AuditorError("A workbook is a file. Name one, such as `-o report.xlsx`.")
    if wishes.plan and Path(wishes.plan).suffix.lower() not in _PLANS:
        raise AuditorError(f"{wishes.plan}: a plan is a .md, .csv or .xlsx file.")
    if wishes.templates and not Path(wishes.templates).is_dir():
        raise AuditorError(f"{wishes.templates}: there is no such folder of templates.")
    given = (wishes.output_file, wishes.pdf, wishes.plan, *(str(each.file) for each in _issues(wishes)))
    named = [Path(each) for each in given if each]
    for file in named:
        if named.count(file) > 1:
            raise AuditorError(f"{file}: two files of the report have this name. Name each differently.")


def write_files(document: Document, wishes: Wishes) -> None:
    """Write what was asked for; nothing is written before everything is made."""
    for data, file in [*_everything(document, wishes)]:
        write_bytes(data, file)


def _everything(document: Document, wishes: Wishes) -> Made:
    templates = templates_of(wishes.templates)
    html = partial(format_html_report, templates=templates)
    markdown = partial(format_markdown_report, templates=templates)
    page = html(document) if wishes.pdf else ""
    file = Path(wishes.output_file) if wishes.output_file else None
    if wishes.split and file:
        yield from _pages(document, file, html if wishes.output_format == "html" else markdown, wishes.output_format)
    elif file or not wishes.pdf:
        match wishes.output_format:
            case "xlsx":
                yield format_workbook(document), file
            case "markdown":
                yield _bytes(markdown(document)), file
            case "csv":
                yield _bytes(format_csv_findings(document)), file
            case "json":
                yield _bytes(format_json_document(document)), file
            case _:
                yield _bytes(page or html(document)), file
    if wishes.pdf:
        from auditor.browser import print_to_pdf  # noqa: PLC0415 - only where it is asked for.

        yield print_to_pdf(page), Path(wishes.pdf)
    if wishes.plan:
        yield _plan(document, Path(wishes.plan), markdown), Path(wishes.plan)
    for each in _issues(wishes):
        yield _bytes(each.make(document)), each.file


def _pages(document: Document, folder: Path, make: Callable[[Document], str], form: str) -> Made:
    """A page for each application, and an index of them."""
    suffix = _PAGES[form]
    pages = pages_of([each.name for each in document.applications], suffix)
    for each in document.applications:
        page = replace(document, applications=(each,), broken=(), is_portfolio=False, index=f"{INDEX}{suffix}")
        yield _bytes(make(page)), folder / pages[each.name]
    yield _bytes(make(replace(document, pages=pages, is_portfolio=True))), folder / f"{INDEX}{suffix}"


def _plan(document: Document, file: Path, markdown: Callable[[Document], str]) -> bytes:
    match file.suffix.lower():
        case ".csv":
            return _bytes(format_csv_plan(document))
        case ".xlsx":
            return format_workbook(document, plan_alone=True)
        case _:
            return _bytes(markdown(replace(document, plan_alone=True)))


def _issues(wishes: Wishes) -> Sequence[Issues]:
    found = []
    for wish in wishes.issues:
        name, equals, file = wish.partition("=")
        if name not in _ISSUES or not equals or not file:
            raise AuditorError(f"`--issues {wish}`: write github=FILE.jsonl or gitlab=FILE.csv.")
        found.append(Issues(_ISSUES[name], Path(file)))
    return found


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
