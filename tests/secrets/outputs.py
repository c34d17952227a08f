"""Every output that there is, of one tree: each format of each command, by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.analysis.forecast import foresee
from auditor.analysis.judgement import judge
from auditor.analysis.judging.baseline import dump_baseline, entries_of
from auditor.catalogue import load_catalogue
from auditor.catalogue.vocabulary import vocabulary
from auditor.config import Config, OutputFormat, resolve
from auditor.disclosure.redaction import Level
from auditor.dossier import changes_of
from auditor.lsp.hover import explain
from auditor.model import Report
from auditor.pipeline import Resolved, examine, take_inventory
from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.planning.redacting import redact
from auditor.reporters import format_report
from auditor.reporters.comparison import format_comparison, format_comparison_json, format_comparison_markdown
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.document.issues import format_github_issues, format_gitlab_issues
from auditor.reporters.document.tables import (
    format_csv_findings,
    format_csv_plan,
    format_json_document,
    format_workbook,
)
from auditor.reporters.forecast import format_calendar, format_forecast, format_forecast_json
from auditor.reporters.inventory import FORMATS, Layout, format_inventory
from auditor.reporters.shared.phrases import place
from tests.reporters.test_redaction import sheets

DAY = date(2026, 11, 23)
EVERYTHING = Layout(by_site=True, everything=True)


def configuration(*, literals: bool) -> Config:
    flags: dict[str, object] = {"select": ("ALL",), "jobs": 1, "no-cache": True, "show-literals": literals}
    return resolve(flags, {}, None, today=DAY).config


def outputs(tree: Path, *, literals: bool = False) -> dict[str, str]:
    """The text of each output, without the line ends and blanks at which some fold it."""
    config = configuration(literals=literals)
    seen: list[Resolved] = []
    examined = examine([str(tree)], config, catalogues=[load_catalogue()], watch=seen.append)
    report = judge(examined, DAY)
    found = {**dict(_of_report(report)), **dict(_of_time(report, judge(examined, DAY - timedelta(days=900))))}
    foreseen = foresee(examined, until=DAY + timedelta(days=900))
    found |= {
        "forecast": format_forecast(foreseen),
        "forecast json": format_forecast_json(foreseen),
        "forecast ics": format_calendar(foreseen),
    }
    inventory = take_inventory([str(tree)], config)
    before = judge(examined, DAY - timedelta(days=900))
    application = Application(
        name="a",
        report=report,
        inventory=inventory,
        changes=changes_of(examined, report, seen[0]),
        comparison=compare(before, report),
    )
    found |= dict(_of_document(application))
    found |= {f"inventory {name}": format_inventory(inventory, name, EVERYTHING) for name in FORMATS}
    return found


def _of_report(report: Report) -> Iterator[tuple[str, str]]:
    for form in OutputFormat:
        yield form.value, format_report(report, form.value, suppressed=True, explain=True)
    yield "full, brief", format_report(report, "full")
    yield "baseline", dump_baseline(entries_of((*report.findings, *report.suppressed, *report.dormant)))
    yield "hover", "".join(explain(each, report, markdown=True) for each in report.findings)
    yield "standard error", "\n".join(f"{place(each.location)}: {each.reason}" for each in report.coverage.unresolved)


def _of_document(application: Application) -> Iterator[tuple[str, str]]:
    document = Document(applications=(application,), as_of=application.report.as_of)
    yield "html", format_html_report(document)
    yield "report md", format_markdown_report(document)
    yield "report csv", format_csv_findings(document)
    yield "report json", format_json_document(document)
    yield "plan", format_markdown_report(replace(document, plan_alone=True)) + format_csv_plan(document)
    yield "issues", format_github_issues(document) + format_gitlab_issues(document)
    yield "workbook", sheets(format_workbook(document))
    words = vocabulary([load_catalogue()])
    redacted = [redact(application, level, words, 1, {}) for level in Level if level is not Level.SECRETS]
    pages = [replace(document, applications=(each,)) for each in redacted]
    yield "redacted", "".join(format_html_report(each) + format_json_document(each) for each in pages)


def _of_time(report: Report, before: Report) -> Iterator[tuple[str, str]]:
    compared = compare(before, report)
    yield "diff", format_comparison(compared)
    yield "diff json", format_comparison_json(compared)
    yield "diff md", format_comparison_markdown(compared)
