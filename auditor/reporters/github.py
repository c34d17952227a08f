"""`github`: annotations on a pull request, see "Workflow commands" in GitHub's manual of Actions."""

from __future__ import annotations

from collections import Counter

from auditor.model import Finding, Location, Problem, Report, Severity
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import printable
from auditor.reporters.shared.freshness import outdated

# GitHub shows no more than ten annotations of a kind for each step.
SHOWN = 10

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_github(report: Report) -> str:
    """The most urgent findings, then one notice that counts the rest."""
    report = printable(report)
    urgent = sorted(report.findings, key=_urgency)
    lines = [_annotation(report, finding) for finding in urgent[:SHOWN]]
    if rest := urgent[SHOWN:]:
        counts = phrases.severities(Counter(finding.severity for finding in rest))
        lines.append(_command("notice", {"title": "procore-auditor"}, f"{counts} more; the job summary lists all."))
    lines += [
        _command(
            _COMMANDS.get(notice.severity, "notice"),
            {**_place(report, notice.location), "title": notice.code},
            notice.message,
        )
        for notice in remarks(report)
    ]
    if old := outdated(report.freshness, report.as_of):
        lines.append(_command("notice", {"title": "procore-auditor"}, old))
    lines += [
        _command("warning", {**_where(problem), "title": "procore-auditor: not analysed"}, problem.message)
        for problem in report.problems
    ]
    return "".join(f"{line}\n" for line in lines)


def _urgency(finding: Finding) -> tuple[bool, int, int, int]:
    """Production first, then loudest, then surest, then what is in force longest; equals keep the report's order."""
    days = finding.announcement.days
    return finding.in_test, -finding.severity.rank, -finding.confidence.rank, days if days is not None else 0


def _annotation(report: Report, finding: Finding) -> str:
    text = "\n".join([finding.message, *finding.remarks, f"Help: {phrases.first_paragraph(finding.remediation)}"])
    properties = {
        **_place(report, finding.location),
        "title": f"{finding.rule} {finding.name}{phrases.caveat(finding)}",
    }
    return _command(_COMMANDS.get(finding.severity, "notice"), properties, text)


def _place(report: Report, location: Location) -> dict[str, str]:
    """Lines within a notebook's cell are not those of the file."""
    if location.cell is not None:
        there = report.in_files.get(location)
        lines = {"line": str(there.line), "endLine": str(there.end_line)} if there else {}
        return {"file": location.path, **lines}
    place = {"file": location.path, "line": str(location.line), "endLine": str(location.end_line)}
    # GitHub ignores columns of ranges over several lines.
    if location.line == location.end_line:
        place |= {"col": str(location.column), "endColumn": str(max(location.end_column - 1, location.column))}
    return place


def _where(problem: Problem) -> dict[str, str]:
    return {"file": problem.path} if problem.line is None else {"file": problem.path, "line": str(problem.line)}


def _command(name: str, properties: dict[str, str], text: str) -> str:
    joined = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {joined}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
