"""`gitlab`: a Code Quality report, see https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from auditor.model import Finding, Location, Report, Severity
from auditor.printing import json_text
from auditor.reporters.restrictions import remarks

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "minor", Severity.NONE: "info"}


def format_gitlab(report: Report) -> str:
    """A list of issues, findings first, then remarks on ignores and the baseline; an empty one if there is nothing."""
    issues = [*(_issue(report, finding) for finding in report.findings), *_remarks(report)]
    return json_text(issues) + "\n"


def _issue(report: Report, finding: Finding) -> dict[str, object]:
    issue = _bare_issue(report, finding)
    if finding.fixes:
        told = [f"{fix.title} ({fix.applicability.value}; `procore-auditor fix`)." for fix in finding.fixes]
        issue["content"] = {"body": " ".join(told)}
    return issue


def _bare_issue(report: Report, finding: Finding) -> dict[str, object]:
    return {
        "description": " ".join([f"{finding.message}{_cell(finding.location)}", *finding.remarks]),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _place(report, finding.location),
    }


def _remarks(report: Report) -> Iterator[dict[str, object]]:
    """They have no identity of their own; equal ones in a file are told apart by a count."""
    seen: Counter[str] = Counter()
    for notice in remarks(report):
        said = f"{notice.code}\0{notice.location.path}\0{notice.message}"
        identity = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:20]
        seen[identity] += 1
        yield {
            "description": f"{notice.message}{_cell(notice.location)}",
            "check_name": notice.code,
            "fingerprint": f"{identity}:{seen[identity]}",
            "severity": _SEVERITIES[notice.severity],
            "location": _place(report, notice.location),
        }


def _place(report: Report, location: Location) -> dict[str, object]:
    """Lines within a notebook's cell are not those of the file."""
    if location.cell is None:
        lines = {"begin": location.line, "end": location.end_line}
    else:
        there = report.in_files.get(location)
        lines = {"begin": there.line, "end": there.end_line} if there else {"begin": 1}
    return {"path": location.path, "lines": lines}


def _cell(location: Location) -> str:
    return f" (cell {location.cell}, line {location.line})" if location.cell is not None else ""
