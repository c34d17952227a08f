"""`csv`: one row for each finding, safe to open in a spreadsheet."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.model import Finding, Notice, Report
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.spreadsheets import csv_text

_COLUMNS = (
    *("severity", "rule", "name", "path", "cell", "line", "column", "message", "confidence", "announcement", "title"),
    *("phase", "effective", "remediation", "replacement", "url", "fingerprint", "as_of"),
)


@for_people
def format_csv(report: Report) -> str:
    """A heading, the findings, and the settings that keep something out."""
    findings = [_row(report, finding) for finding in report.findings]
    return csv_text(_COLUMNS, [*findings, *map(_notice_row, remarks(replace(report, notices=())))])


def _notice_row(notice: Notice) -> tuple[object, ...]:
    place, cells = notice.location, dict.fromkeys(_COLUMNS, "")
    cells |= {"severity": notice.severity.value, "rule": notice.code, "path": place.path, "line": str(place.line)}
    return tuple({**cells, "message": notice.message}.values())


def _row(report: Report, finding: Finding) -> tuple[object, ...]:
    location, announcement = finding.location, finding.announcement
    return (
        finding.severity.value,
        finding.rule,
        finding.name,
        location.path,
        "" if location.cell is None else location.cell,
        location.line,
        location.column,
        " ".join([finding.message, *finding.remarks]),
        finding.confidence.value,
        announcement.id,
        announcement.title,
        announcement.phase,
        announcement.effective or "",
        finding.remediation,
        phrases.exchange(finding.replacement) if finding.replacement else "",
        announcement.url,
        finding.fingerprint,
        report.as_of,
    )
