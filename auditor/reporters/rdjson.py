"""`rdjson`: the Reviewdog Diagnostic Format, see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Finding, Location, Notice, Report, Severity
from auditor.printing import json_text
from auditor.reporters.records import TOOL, Record
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared.units import utf8_columns

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO", Severity.NONE: "INFO"}


def format_rdjson(report: Report) -> str:
    """All findings, with a suggestion where a path can be exchanged as it stands, and remarks on ignores."""
    diagnostics = [_diagnostic(report, each) for each in report.findings]
    diagnostics += [_remark(report, each) for each in remarks(report)]
    document = {"source": {"name": TOOL}, "diagnostics": diagnostics}
    return json_text(document) + "\n"


def _diagnostic(report: Report, finding: Finding) -> Record:
    record: Record = {
        "message": " ".join([finding.message, *finding.remarks]),
        "location": _location(report, finding.location),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule, "url": finding.announcement.url},
    }
    if finding.related:
        record["related_locations"] = [
            {"message": other.message, "location": _location(report, other.location)} for other in finding.related
        ]
    if suggestions := list(_suggestions(report, finding)):
        record["suggestions"] = suggestions
    elif (text := _exchanged(report, finding)) is not None:
        record["suggestions"] = [{"range": _range(report, finding.location), "text": text}]
    return record


def _suggestions(report: Report, finding: Finding) -> Iterator[Record]:
    """Proven fixes of one edit in the same file; of several, one alone would be half a fix."""
    for fix in finding.fixes:
        if len(fix.edits) == 1 and fix.edits[0].location.path == finding.location.path:
            edit = fix.edits[0]
            if edit.location.cell is None:
                yield {"range": _range(report, edit.location), "text": edit.text}


def _remark(report: Report, notice: Notice) -> Record:
    return {
        "message": notice.message,
        "location": _location(report, notice.location),
        "severity": _SEVERITIES[notice.severity],
        "code": {"value": notice.code},
    }


def _exchanged(report: Report, finding: Finding) -> str | None:
    """The primary range with the new path in place of the old one; only where nothing has to be filled in."""
    location, replacement = finding.location, finding.replacement
    if replacement is None or not replacement.new or replacement.method != replacement.new_method:
        return None
    if "{" in replacement.old + replacement.new or location.line != location.end_line or location.cell is not None:
        return None
    line = report.excerpts.get((location.path, location.cell, location.line), "")
    text = line[location.column - 1 : location.end_column - 1]
    # A masked or cut text is not what stands in the file.
    if text.count(replacement.old) != 1 or "*" in text or "\ufffd" in text or "…" in text:
        return None
    return text.replace(replacement.old, replacement.new)


def _location(report: Report, location: Location) -> Record:
    """Lines within a notebook's cell are not those of the file."""
    if location.cell is not None:
        there = report.in_files.get(location)
        lines = {"range": {"start": {"line": there.line}, "end": {"line": there.end_line}}} if there else {}
        return {"path": location.path, **lines}
    return {"path": location.path, "range": _range(report, location)}


def _range(report: Report, location: Location) -> Record:
    start, end = utf8_columns(report, location)
    return {
        "start": {"line": location.line, "column": start},
        "end": {"line": location.end_line, "column": end},
    }
