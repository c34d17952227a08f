"""`csv`: one row for each finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from auditor.model import Finding, Report
from auditor.reporters import phrases
from auditor.reporters.doors import for_people
from auditor.reporters.restrictions import remarks
from auditor.reporters.spreadsheets import spreadsheet_cell

_COLUMNS = (
    *("severity", "rule", "name", "path", "cell", "line", "column", "message", "confidence", "announcement", "title"),
    *("phase", "effective", "remediation", "replacement", "url", "fingerprint", "as_of"),
)


@for_people
def format_csv(report: Report) -> str:
    """A heading, the findings, and the settings that keep something out."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for finding in report.findings:
        writer.writerow([spreadsheet_cell(value) for value in _row(report, finding)])
    for notice in remarks(replace(report, notices=())):
        place, cells = notice.location, dict.fromkeys(_COLUMNS, "")
        cells |= {"severity": notice.severity.value, "rule": notice.code, "path": place.path, "line": str(place.line)}
        writer.writerow([spreadsheet_cell(value) for value in {**cells, "message": notice.message}.values()])
    return stream.getvalue()


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
