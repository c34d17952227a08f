"""`concise`: one line for each finding, as editors and other tools read them."""

from __future__ import annotations

from auditor.model import Report
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.phrases import caveat, place


@for_people
def format_concise(report: Report, *, colour: bool = False) -> str:
    """`path:line:column: severity CODE message`."""
    paint = Paint(colour)
    lines = [
        f"{place(finding.location)}: {paint.severity(finding.severity.value, finding.severity)} {finding.rule}"
        f"{caveat(finding)} "
        f"{' '.join([finding.message, *finding.remarks])}"
        for finding in report.findings
    ]
    lines += [
        f"{place(notice.location)}: {paint.severity(notice.severity.value, notice.severity)} {notice.code} "
        f"{notice.message}"
        for notice in remarks(report)
    ]
    lines += [f"{problem.path}:{problem.line or 1}:1: problem {problem.message}" for problem in report.problems]
    return "".join(f"{line}\n" for line in lines)
