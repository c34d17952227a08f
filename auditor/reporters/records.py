"""The public shape of findings as plain data, for JSON and its kin; it changes only by adding."""

from __future__ import annotations

from collections import Counter
from datetime import date

from msgspec import to_builtins

from auditor.model import (
    AnnouncementStatus,
    Confidence,
    Finding,
    Location,
    Notice,
    Problem,
    Report,
    Restriction,
    Severity,
)
from auditor.model.fix import Fix
from auditor.model.freshness import Freshness
from auditor.reporters.statuses import status_counts
from auditor.reporters.summary import by_rule, by_severity, catalogue_age, failing, milder, next_deadline

SCHEMA = 1
TOOL = "procore-auditor"

Record = dict[str, object]


def report_record(report: Report) -> Record:
    """The whole report."""
    return {
        **head_record(report),
        "announcements": [status_record(report, each) for each in report.statuses],
        "findings": [finding_record(finding) for finding in report.findings],
        "suppressed": [finding_record(finding) for finding in report.suppressed],
        "dormant": [finding_record(finding) for finding in report.dormant],
        "notices": [notice_record(notice) for notice in report.notices],
        "restrictions": [restriction_record(each) for each in report.restrictions],
        "problems": [problem_record(problem) for problem in report.problems],
    }


def restriction_record(each: Restriction) -> Record:
    """A setting that keeps something out of the result."""
    return {"setting": each.setting, "path": each.location.path, "line": each.location.line, "message": each.message}


def head_record(report: Report) -> Record:
    """What a report says before its findings."""
    return {
        "schema": SCHEMA,
        "tool": {"name": TOOL, "version": report.tool_version},
        "as_of": report.as_of.isoformat(),
        "catalogue": catalogue_record(
            report.catalogue_version, report.catalogue_sha256, report.freshness, report.as_of
        ),
        "root": report.root,
        "summary": _summary(report),
    }


def catalogue_record(version: str, sha256: str, freshness: Freshness | None, day: date) -> Record:
    """Which catalogue it was, and how old what it knows."""
    record: Record = {"version": version, "sha256": sha256}
    if freshness is None:
        return record
    ages, old = freshness.ages(day), freshness.outdated(day)
    for name, then in (("announcements", freshness.announcements), ("description", freshness.description)):
        known = {"date": then.isoformat(), "age_days": ages[name], "outdated": name in old} if then else None
        record[name] = known
    return {**record, "max_age_days": freshness.limit}


def finding_record(finding: Finding) -> Record:
    record: Record = {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "reasons": list(finding.reasons),
        "message": finding.message,
        **_range(finding.location),
        "related": [{**point(other.location), "message": other.message} for other in finding.related],
        "evidence": [{**point(hop.location), "message": hop.message} for hop in finding.evidence],
        "announcement": to_builtins(finding.announcement),
        "remediation": finding.remediation,
        "replacement": to_builtins(finding.replacement),
        "remarks": list(finding.remarks),
        "schedule": [
            {"from": stage.start.isoformat(), "phase": stage.phase, "severity": stage.severity.value}
            for stage in finding.schedule
        ],
        "fingerprint": finding.fingerprint,
        "in_test": finding.in_test,
        "fails": finding.fails,
    }
    if finding.fix is not None:
        record["fix"] = finding.fix.value
    if finding.fixes:
        record["fixes"] = [_fix(fix) for fix in finding.fixes]
    if finding.announced is not None:
        record["announced_severity"] = finding.announced.value
    if finding.suppression is not None:
        until = finding.suppression.until
        record["suppression"] = {
            "kind": finding.suppression.kind,
            "reason": finding.suppression.reason,
            "until": until.isoformat() if until else None,
        }
    return record


def _fix(fix: Fix) -> Record:
    """An edit that was proven; `text` takes the place of the range."""
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [{**_range(edit.location), "text": edit.text} for edit in fix.edits],
    }


def status_record(report: Report, status: AnnouncementStatus) -> Record:
    """What the audit can say of one announcement."""
    title = next((each.title for each in report.announcements if each.id == status.announcement), "")
    return {
        "id": status.announcement,
        "title": title,
        "status": status.status.value,
        "found": status.found,
        "dormant": status.dormant,
        "hidden": status.hidden,
        "accepted": status.accepted,
        "until": status.until.isoformat() if status.until else None,
        "reason": status.reason or None,
    }


def notice_record(notice: Notice) -> Record:
    return {
        "code": notice.code,
        "severity": notice.severity.value,
        "message": notice.message,
        **point(notice.location),
        "fails": notice.fails,
    }


def problem_record(problem: Problem) -> Record:
    return {"path": problem.path, "line": problem.line, "message": problem.message}


def point(location: Location) -> Record:
    """Where something begins."""
    return {"path": location.path, "cell": location.cell, "line": location.line, "column": location.column}


def _range(location: Location) -> Record:
    return {**point(location), "end_line": location.end_line, "end_column": location.end_column}


def _summary(report: Report) -> Record:
    severities, coverage, deadline = by_severity(report), report.coverage, next_deadline(report)
    kinds = Counter(finding.suppression.kind for finding in report.suppressed if finding.suppression)
    return {
        "findings": len(report.findings),
        "severities": {
            each.value: severities.get(each, 0) for each in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        },
        "rules": by_rule(report),
        "failing": failing(report),
        "in_test": sum(finding.in_test for finding in report.findings),
        "to_check": sum(finding.confidence is Confidence.LOW for finding in report.findings),
        "suppressed": {kind: kinds[kind] for kind in ("ignore", "per-file", "severity", "baseline")},
        "milder": milder(report),
        "hidden": report.hidden,
        "elsewhere": report.elsewhere,
        "statuses": {each.value: number for each, number in status_counts(report).items()},
        "dormant": len(report.dormant),
        "notices": len(report.notices),
        "problems": len(report.problems),
        "files": {
            "seen": coverage.files_seen,
            "relevant": coverage.files_relevant,
            "skipped": dict(sorted(coverage.skipped.items())),
            "settings": coverage.settings_seen,
            "context": coverage.context,
            "lines": coverage.lines,
        },
        "calls": {
            "resolved": coverage.calls_resolved,
            "partial": coverage.calls_partial,
            "unknown": coverage.calls_unknown,
        },
        "unfinished_functions": coverage.unfinished,
        "catalogue_age_days": catalogue_age(report),
        "next_deadline": None
        if deadline is None
        else {
            "announcement": deadline.announcement,
            "phase": deadline.phase,
            "date": deadline.day.isoformat(),
            "findings": deadline.findings,
        },
    }
