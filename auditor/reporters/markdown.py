"""`markdown`: a table for a comment on a pull request or the summary of a job."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Finding, Report
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.plain_text import cell, plain
from auditor.reporters.statuses import open_questions, status_summary
from auditor.reporters.summary import knowledge, seen, verdict

# A comment on GitHub holds 65,536 characters, a job's summary 1 MiB; the words around the table need some of it.
COMMENT_SIZE = 60_000
SUMMARY_SIZE = 1_000_000


@for_people
def format_markdown(report: Report, *, size: int = COMMENT_SIZE) -> str:
    """The verdict, the findings in one table, then what was looked at.

    A longer text would be refused as a whole, so rows that go beyond `size` bytes are left out, the mildest first,
    and counted.
    """
    lines = [f"## API audit: {plain(report.root)}", "", f"**{plain(verdict(report))}**", ""]
    if report.findings:
        lines += ["| | Where | Rule | Finding | Announcement |", "| --- | --- | --- | --- | --- |"]
        rows, rest = _fitting([(finding.severity.rank, _row(report, finding)) for finding in report.findings], size)
        lines += [*rows, ""]
        if rest:
            lines += [f"{phrases.count(rest, 'further finding')} left out for lack of space.", ""]
    for notice in remarks(report):
        lines.append(f"- {notice.severity.value}: {cell(phrases.place(notice.location))} {plain(notice.message)}")
    for problem in report.problems:
        lines.append(f"- not analysed: {cell(problem.path)} {plain(problem.message)}")
    if remarks(report) or report.problems:
        lines.append("")
    if told := status_summary(report):
        lines += [plain(told), ""]
        lines += [f"- {plain(line)}" for line in open_questions(report)]
        lines.append("")
    lines += [plain(seen(report)), "", plain(knowledge(report))]
    return "\n".join(lines) + "\n"


def _fitting(rows: Sequence[tuple[int, str]], size: int) -> tuple[list[str], int]:
    """The rows that have room, in their order, and the number of the others; louder ones (by rank) come first."""
    kept: set[int] = set()
    for number in sorted(range(len(rows)), key=lambda number: -rows[number][0]):
        size -= len(rows[number][1].encode("utf-8", "surrogatepass")) + 1
        if size < 0:
            break
        kept.add(number)
    return [row for number, (_, row) in enumerate(rows) if number in kept], len(rows) - len(kept)


def _row(report: Report, finding: Finding) -> str:
    title = plain(finding.announcement.title)
    standing = phrases.standing(finding, report.as_of)
    message = plain(" ".join([finding.message, *finding.remarks]))
    places = f" ({phrases.count(len(finding.related), 'further place')})" if finding.related else ""
    severity = f"{finding.severity.value}{phrases.caveat(finding)}"
    return (
        f"| {severity} | {cell(phrases.place(finding.location))} | {finding.rule} | {message}{places} "
        f"| [{title}](<{finding.announcement.url}>): {plain(standing)} |"
    )
