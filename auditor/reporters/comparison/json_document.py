"""`json`: a comparison as one document; the schema lies in `auditor/reporters/schemas/diff.json`."""

from __future__ import annotations

from auditor.model import Report
from auditor.model.comparison import Comparison, Crossing, Pair, SeverityChange
from auditor.printing import json_text
from auditor.reporters.comparison import wording
from auditor.reporters.records import TOOL, Record, finding_record, notice_record, problem_record

SCHEMA = 1


def format_comparison_json(comparison: Comparison) -> str:
    """Everything, also what persists; the shape changes only by adding."""
    return json_text(_record(comparison)) + "\n"


def _record(comparison: Comparison) -> Record:
    return {
        "schema": SCHEMA,
        "kind": "diff",
        "tool": {"name": TOOL},
        "old": _head(comparison.old),
        "new": _head(comparison.new),
        "warnings": list(comparison.warnings),
        "summary": {
            "new": len(comparison.added),
            "fixed": len(comparison.fixed),
            "persisting": len(comparison.persisting),
            "moved": len(comparison.moved),
            "resurfaced": len(comparison.resurfaced),
            "severity_changed": len(comparison.changed),
            "silenced": len(comparison.silenced),
            "unreported_new": comparison.unreported_added,
            "unreported_gone": comparison.unreported_gone,
        },
        "findings": {
            "new": [finding_record(each) for each in comparison.added],
            "fixed": [finding_record(each) for each in comparison.fixed],
            "persisting": [_pair(each) for each in comparison.persisting],
            "resurfaced": [_crossing(each, wording.why_resurfaced(comparison, each)) for each in comparison.resurfaced],
            "severity_changed": [_change(each, wording.why_changed(comparison, each)) for each in comparison.changed],
            "silenced": [_crossing(each, wording.why_silenced(comparison, each)) for each in comparison.silenced],
        },
        "notices": {
            "new": [notice_record(each) for each in comparison.new_notices],
            "gone": [notice_record(each) for each in comparison.gone_notices],
        },
        "problems": {
            "new": [problem_record(each) for each in comparison.new_problems],
            "gone": [problem_record(each) for each in comparison.gone_problems],
        },
    }


def _head(report: Report) -> Record:
    coverage = report.coverage
    return {
        "tool_version": report.tool_version,
        "as_of": report.as_of.isoformat(),
        "catalogue": {"version": report.catalogue_version, "sha256": report.catalogue_sha256},
        "root": report.root,
        "findings": len(report.findings),
        "suppressed": len(report.suppressed),
        "dormant": len(report.dormant),
        "hidden": report.hidden,
        "problems": len(report.problems),
        "coverage": {
            "files_seen": coverage.files_seen,
            "files_relevant": coverage.files_relevant,
            "files_skipped": sum(coverage.skipped.values()),
            "calls_resolved": coverage.calls_resolved,
            "calls_partial": coverage.calls_partial,
            "calls_unknown": coverage.calls_unknown,
            "lines": coverage.lines,
        },
    }


def _pair(pair: Pair) -> Record:
    return {"old": finding_record(pair.old), "new": finding_record(pair.new), "moved": pair.is_moved}


def _change(change: SeverityChange, why: str) -> Record:
    return {**_pair(change.pair), "worse": change.pair.is_worse, "reason": change.reason.value, "why": why}


def _crossing(crossing: Crossing, why: str) -> Record:
    return {**_pair(crossing.pair), "before": crossing.before.value, "after": crossing.after.value, "why": why}
