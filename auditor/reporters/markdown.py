"""`markdown`: a table for a comment on a pull request or the summary of a job."""

from __future__ import annotations

from auditor.model import Finding, Report
from auditor.reporters import phrases
from auditor.reporters.plain_text import cell, plain
from auditor.reporters.summary import announcement_of, knowledge, seen, verdict


def format_markdown(report: Report) -> str:
    """The verdict, all findings in one table, then what was looked at."""
    lines = [f"## API audit: {plain(report.root)}", "", f"**{plain(verdict(report))}**", ""]
    if report.findings:
        lines += ["| | Where | Rule | Finding | Announcement |", "| --- | --- | --- | --- | --- |"]
        lines += [_row(report, finding) for finding in report.findings]
        lines.append("")
    for notice in report.notices:
        lines.append(f"- {notice.severity.value}: {cell(phrases.place(notice.location))} {plain(notice.message)}")
    for problem in report.problems:
        lines.append(f"- not analysed: {cell(problem.path)} {plain(problem.message)}")
    if report.notices or report.problems:
        lines.append("")
    lines += [plain(seen(report)), "", plain(knowledge(report))]
    return "\n".join(lines) + "\n"


def _row(report: Report, finding: Finding) -> str:
    title = plain(finding.announcement.title)
    standing = phrases.standing(finding.announcement, announcement_of(report, finding), report.as_of)
    message = plain(" ".join([finding.message, *finding.remarks]))
    places = f" ({phrases.count(len(finding.related), 'further place')})" if finding.related else ""
    return (
        f"| {finding.severity.value} | {cell(phrases.place(finding.location))} | {finding.rule} | {message}{places} "
        f"| [{title}](<{finding.announcement.url}>): {plain(standing)} |"
    )
