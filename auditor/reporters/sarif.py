"""`sarif`: SARIF 2.1.0 for code scanning, see https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from auditor.model import Announcement, Finding, Location, Notice, Report, Rule, Severity, Suppression
from auditor.model.fix import Fix
from auditor.printing import json_text
from auditor.reporters.records import TOOL, Record
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.freshness import outdated
from auditor.reporters.shared.units import utf16_columns

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.NONE: "none"}
_PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def format_sarif(report: Report, *, suppressed: bool = False) -> str:
    """One run; suppressed findings are left out unless they are asked for, as code scanning would show them."""
    findings = (*report.findings, *report.suppressed) if suppressed else report.findings
    return json_text(_log(report, findings)) + "\n"


def _log(report: Report, findings: Sequence[Finding]) -> Record:
    announcements = {each.id: each for each in report.announcements}
    indices = {rule.code: index for index, rule in enumerate(report.rules)}
    driver: Record = {
        "name": TOOL,
        "version": report.tool_version,
        "rules": [_rule(rule, announcements.get(rule.announcement), report) for rule in report.rules],
        "properties": {"catalogue": report.catalogue_version, "catalogueSha256": report.catalogue_sha256},
    }
    run: Record = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The root of the audited tree."}}},
        "invocations": [_invocation(report)],
        "results": [_result(report, finding, indices) for finding in findings],
        "properties": {"asOf": report.as_of.isoformat()},
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, announcement: Announcement | None, report: Report) -> Record:
    phase = announcement.phase_on(report.as_of) if announcement else None
    severity = rule.severity.get(phase.name, Severity.NOTE) if phase else Severity.NONE
    help_uri = announcement.url if announcement else next(iter(rule.references), "")
    record: Record = {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": phrases.first_paragraph(rule.why)},
        "help": {"text": f"{rule.why}\n\n{rule.remediation}", "markdown": _markdown(rule, announcement)},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "precision": rule.confidence.value,
            "problem.severity": _PROBLEM_SEVERITIES.get(severity, "recommendation"),
            "tags": ["api", "maintainability"],
        },
    }
    return {**record, "helpUri": help_uri} if help_uri else record


def _markdown(rule: Rule, announcement: Announcement | None) -> str:
    parts = [rule.why.strip(), f"**What to do:** {rule.remediation.strip()}"]
    if announcement is not None:
        phases = [f"- {phase.start} {phrases.phase_name(phase.name)}: {phase.effect}" for phase in announcement.phases]
        parts.append("\n".join([f"**Announced:** [{announcement.title}]({announcement.url})", "", *phases]))
    return "\n\n".join(parts)


def _result(report: Report, finding: Finding, indices: Mapping[str, int]) -> Record:
    place = (finding.location.path, finding.location.cell, finding.location.line)
    fingerprints = {"procoreAuditor/v1": finding.fingerprint}
    if place in report.line_hashes:
        fingerprints["primaryLocationLineHash"] = report.line_hashes[place]
    record: Record = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join([finding.message, *finding.remarks])},
        "locations": [_location(report, finding.location)],
        "partialFingerprints": fingerprints,
        "properties": _properties(finding),
    }
    if fixes := [_fix(report, fix) for fix in finding.fixes if all(edit.location.cell is None for edit in fix.edits)]:
        record["fixes"] = fixes
    if finding.suppression is not None:
        record["suppressions"] = [_suppression(finding.suppression)]
    if finding.rule in indices:
        record["ruleIndex"] = indices[finding.rule]
    if finding.related:
        record["relatedLocations"] = [
            {"id": number, **_location(report, other.location, other.message)}
            for number, other in enumerate(finding.related, start=1)
        ]
    if finding.evidence:
        steps = [{"location": _location(report, hop.location, hop.message)} for hop in finding.evidence]
        record["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    return record


def _fix(report: Report, fix: Fix) -> Record:
    """A proven fix, with its edits by file."""
    changes: dict[str, list[Record]] = {}
    for edit in fix.edits:
        start, end = utf16_columns(report, edit.location)
        region = {
            "startLine": edit.location.line,
            "startColumn": start,
            "endLine": edit.location.end_line,
            "endColumn": end,
        }
        replacement: Record = {"deletedRegion": region, "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.location.path, []).append(replacement)
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _BASE},
                "replacements": replacements,
            }
            for path, replacements in changes.items()
        ],
    }


def _suppression(suppression: Suppression) -> Record:
    """A comment is in the source; settings and the baseline are beside it."""
    kind = "inSource" if suppression.kind == "ignore" else "external"
    said = suppression.reason or f"By {suppression.kind}."
    until = f" (until {suppression.until})" if suppression.until else ""
    return {"kind": kind, "status": "accepted", "justification": said + until}


def _properties(finding: Finding) -> Record:
    effective = finding.announcement.effective
    return {
        "confidence": finding.confidence.value,
        "reasons": list(finding.reasons),
        "inTest": finding.in_test,
        "failsGate": finding.fails,
        "announcement": finding.announcement.id,
        "phase": finding.announcement.phase,
        "effective": effective.isoformat() if effective else None,
        "remediation": finding.remediation,
        "replacement": phrases.exchange(finding.replacement) if finding.replacement else None,
    }


def _location(report: Report, location: Location, message: str = "") -> Record:
    """A place in a notebook's cell is a logical location, and stands somewhere in the file."""
    physical: Record = {"artifactLocation": {"uri": quote(location.path, errors="surrogateescape"), "uriBaseId": _BASE}}
    record: Record = {"physicalLocation": physical}
    if location.cell is None:
        start, end = utf16_columns(report, location)
        physical["region"] = {
            "startLine": location.line,
            "startColumn": start,
            "endLine": location.end_line,
            "endColumn": end,
        }
    else:
        if (there := report.in_files.get(location)) is not None:
            physical["region"] = {
                "startLine": there.line,
                "startColumn": there.column,
                "endLine": there.end_line,
                "endColumn": there.end_column,
            }
        name = f"cell {location.cell}, line {location.line}"
        record["logicalLocations"] = [{"name": name, "fullyQualifiedName": f"{location.path}, {name}"}]
    return {**record, "message": {"text": message}} if message else record


def _invocation(report: Report) -> Record:
    return {
        "executionSuccessful": not report.coverage.is_empty,
        "toolExecutionNotifications": [
            {
                "level": "warning",
                "message": {"text": problem.message},
                "locations": [_problem_location(problem.path, problem.line)],
            }
            for problem in report.problems
        ]
        + ([{"level": "note", "message": {"text": old}}] if (old := outdated(report.freshness, report.as_of)) else []),
        "toolConfigurationNotifications": [_notification(report, notice) for notice in remarks(report)],
    }


def _problem_location(path: str, line: int | None) -> Record:
    physical: Record = {"artifactLocation": {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _BASE}}
    if line is not None:
        physical["region"] = {"startLine": line}
    return {"physicalLocation": physical}


def _notification(report: Report, notice: Notice) -> Record:
    return {
        "level": _LEVELS[notice.severity],
        "descriptor": {"id": notice.code},
        "message": {"text": notice.message},
        "locations": [_location(report, notice.location)],
    }
