"""The report for spreadsheets and other programs: rows of findings, packages and calls, safe to open."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec import Struct

from auditor.model import AuditorError
from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.planning.packages import Plan, plan_of
from auditor.printing import for_logs, json_text
from auditor.reporters.document.plan import PackageView, package_name, package_views
from auditor.reporters.inventory.json_document import inventory_record
from auditor.reporters.records import report_record
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people, printable
from auditor.reporters.shared.spreadsheets import csv_text

Cell = str | int
Row = tuple[Cell, ...]
# What a cell of a workbook holds: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d.
_CELL_LIMIT = 32_767


class Sheet(Struct, frozen=True):
    """A table with its name; the first row is the heading."""

    name: str
    heading: tuple[str, ...]
    rows: tuple[Row, ...]


_FINDINGS = (
    *("application", "package", "due", "owners", "severity", "confidence", "rule", "announcement", "place", "message"),
    *("replacement", "what to do", "how to test", "minutes (low)", "minutes (likely)", "minutes (high)"),
    *("in test code", "triage", "fingerprint"),
)
_PACKAGES = (
    *("application", "package", "title", "due", "deadline", "owners", "findings", "edit points", "call sites"),
    *("minutes (low)", "minutes (likely)", "minutes (high)", "after"),
)
_CALLS = ("application", "request", "status", "ends", "header", "ways", "places")
_UNKNOWN = ("application", "place", "call", "reason", "question")


@for_people
def format_csv_findings(document: Document) -> str:
    """A row for each finding, with its package."""
    return _csv(_findings(document))


@for_people
def format_csv_plan(document: Document) -> str:
    """A row for each package."""
    return _csv(_packages(document))


def format_workbook(document: Document, *, plan_alone: bool = False) -> bytes:
    """Sheets of packages, findings and calls; no cell is a formula or a link."""
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra.
    except ImportError as error:
        raise AuditorError("XLSX needs an extra: pip install 'procore-auditor[xlsx]'.") from error
    shown = printable(document)
    sheets = [_packages(shown), _findings(shown)]
    sheets += [] if plan_alone else [_calls(shown), _unknown(shown)]
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        # Without a day of our own it would hold the time of day, and never be the same twice.
        book.set_properties({"created": datetime.combine(shown.as_of, datetime.min.time(), UTC).replace(tzinfo=None)})
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 0)
            page.set_column(0, len(sheet.heading) - 1, 18, wrap)
            page.autofilter(0, 0, len(sheet.rows), len(sheet.heading) - 1)
            for column, title in enumerate(sheet.heading):
                page.write_string(0, column, title, bold)
            for number, row in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        page.write_number(number, column, cell)
                    else:
                        page.write_string(number, column, for_logs(cell)[:_CELL_LIMIT])
    return stream.getvalue()


def format_json_document(document: Document) -> str:
    """One application as `check` writes it, several as a list; each with its plan and inventory."""
    records = [_record(each, plan) for each, plan in _plans(document)]
    if not document.is_portfolio:
        return json_text(records[0]) + "\n"
    broken = [{"name": each.name, "reason": each.reason} for each in document.broken]
    shown = {"schema": 1, "name": document.name, "applications": records, "not_audited": broken}
    return json_text(shown) + "\n"


def _record(application: Application, plan: Plan) -> dict[str, object]:
    return {
        **report_record(application.report),
        "name": application.name,
        "commit": application.commit or None,
        "options": [{"name": name, "value": value} for name, value in application.options],
        "rules_run": list(application.report.ran),
        "owners": [{"path": path, "owners": list(named)} for path, named in sorted(application.owners.items())],
        "plan": [
            {
                "number": each.number,
                "announcement": each.announcement,
                "urgency": each.urgency.value,
                "deadline": each.deadline.isoformat() if each.deadline else None,
                "owners": list(each.owners),
                "findings": [finding.fingerprint for finding in each.findings],
                "edit_points": each.work.edit_points,
                "call_sites": each.work.checks,
                "minutes": {"low": each.work.span.low, "likely": each.work.span.likely, "high": each.work.span.high},
                "after": list(each.after),
            }
            for each in plan.packages
        ],
        "inventory": inventory_record(application.inventory) if application.inventory else None,
    }


def package_rows(document: Document) -> Iterator[tuple[Application, PackageView]]:
    """Every package of every application."""
    for application, plan in _plans(document):
        tests = {rule.code: rule.how_to_test for rule in application.report.rules}
        for each in package_views(plan, application.report.as_of, "", tests):
            yield application, each


def _plans(document: Document) -> Iterator[tuple[Application, Plan]]:
    return ((each, plan_of(each.report, each.owners, document.rates)) for each in document.applications)


def _findings(document: Document) -> Sheet:
    rows: list[Row] = []
    for application, plan in _plans(document):
        packages = {f.fingerprint: each for each in plan.packages for f in each.findings}
        rules = {rule.code: rule for rule in application.report.rules}
        for finding in application.report.findings:
            package, work = packages.get(finding.fingerprint), plan.work_on([finding])
            rule, mark = rules.get(finding.rule), application.triage.marks.get(finding.fingerprint)
            rows.append(
                (
                    application.name,
                    package_name(package.number) if package else "",
                    str(package.deadline or "") if package else "",
                    ", ".join(application.owners.get(finding.location.path, ())),
                    finding.severity.value,
                    finding.confidence.value,
                    finding.rule,
                    finding.announcement.title,
                    phrases.place(finding.location),
                    " ".join([finding.message, *finding.remarks]),
                    phrases.exchange(finding.replacement) if finding.replacement else "",
                    finding.remediation,
                    rule.how_to_test if rule else "",
                    *(work.span.low, work.span.likely, work.span.high),
                    "yes" if finding.in_test else "",
                    phrases.phase_name(mark.verdict.value) if mark else "",
                    finding.fingerprint,
                )
            )
    return Sheet("Findings", _FINDINGS, tuple(rows))


def _packages(document: Document) -> Sheet:
    rows: list[Row] = []
    for application, plan in _plans(document):
        views = package_views(plan, application.report.as_of, "", {})
        for view, package in zip(views, plan.packages, strict=True):
            span = package.work.span
            rows.append(
                (
                    *(application.name, view.name, view.title, view.due, view.deadline, view.owners, view.findings),
                    *(view.edit_points, view.call_sites, span.low, span.likely, span.high, view.after),
                )
            )
    return Sheet("Plan", _PACKAGES, tuple(rows))


def _calls(document: Document) -> Sheet:
    return Sheet(
        "Calls",
        _CALLS,
        tuple(
            (
                application.name,
                f"{each.method} {each.path}",
                each.lifecycle.value,
                str(each.ends or ""),
                each.header.value,
                len(each.calls),
                ", ".join(map(phrases.place, each.places)),
            )
            for application in document.applications
            for each in (application.inventory.endpoints if application.inventory else ())
        ),
    )


def _unknown(document: Document) -> Sheet:
    return Sheet(
        "Unknown calls",
        _UNKNOWN,
        tuple(
            (application.name, phrases.place(each.place), f"{each.method} {each.address}", each.reason, each.question)
            for application in document.applications
            for each in (application.inventory.unknown if application.inventory else ())
        ),
    )


def _csv(sheet: Sheet) -> str:
    return csv_text(sheet.heading, sheet.rows)
