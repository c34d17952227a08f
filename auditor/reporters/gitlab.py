"""`gitlab`: a Code Quality report, see https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import json

from auditor.model import Finding, Report, Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "minor", Severity.NONE: "info"}


def format_gitlab(report: Report) -> str:
    """A list of issues; an empty one if there is nothing."""
    return json.dumps([_issue(finding) for finding in report.findings], ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    location = finding.location
    cell = f" (cell {location.cell}, line {location.line})" if location.cell is not None else ""
    # Lines within a notebook's cell are not those of the file.
    lines = {"begin": location.line, "end": location.end_line} if location.cell is None else {"begin": 1}
    return {
        "description": " ".join([f"{finding.message}{cell}", *finding.remarks]),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": location.path, "lines": lines},
    }
