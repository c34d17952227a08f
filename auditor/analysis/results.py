"""Reads back what `check --output-format json` wrote, so that results of several trees or days can be told together."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from auditor.model import (
    Announcement,
    AnnouncementRef,
    AuditorError,
    Confidence,
    Coverage,
    Finding,
    Hop,
    Location,
    Notice,
    Problem,
    Related,
    Replacement,
    Report,
    Rule,
    Severity,
    Suppression,
)

SCHEMA = 1

# Any: a JSON value; every reader below names the keys it relies on, and `read_result` turns a miss into a complaint.
Json = Mapping[str, Any]


def read_result(text: str, *, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    """The report of an earlier run; what the announcements say is taken from today's catalogue."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise AuditorError(f"{file}: not JSON: {error}.") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise AuditorError(f"{file}: not a result of `procore-auditor check --output-format json` (schema {SCHEMA}).")
    try:
        return _report(data, announcements, rules)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise AuditorError(f"{file}: the result is damaged: {type(error).__name__}: {error}.") from error


def _report(data: Json, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    return Report(
        tool_version=str(data["tool"]["version"]),
        as_of=date.fromisoformat(data["as_of"]),
        root=str(data["root"]),
        catalogue_version=str(data["catalogue"]["version"]),
        catalogue_sha256=str(data["catalogue"]["sha256"]),
        findings=tuple(_finding(each) for each in data["findings"]),
        suppressed=tuple(_finding(each) for each in data["suppressed"]),
        notices=tuple(_notice(each) for each in data.get("notices", ())),
        problems=tuple(
            Problem(path=each["path"], message=each["message"], line=each.get("line")) for each in data["problems"]
        ),
        coverage=_coverage(data["summary"]),
        announcements=tuple(announcements),
        rules=tuple(rules),
        excerpts={},
        hidden=int(data["summary"].get("hidden", 0)),
    )


def _coverage(summary: Json) -> Coverage:
    files, calls = summary["files"], summary["calls"]
    return Coverage(
        files_seen=int(files["seen"]),
        files_relevant=int(files["relevant"]),
        skipped={str(reason): int(number) for reason, number in files["skipped"].items()},
        calls_resolved=int(calls["resolved"]),
        calls_partial=int(calls["partial"]),
        calls_unknown=int(calls["unknown"]),
        lines=int(files["lines"]),
    )


def _finding(data: Json) -> Finding:
    return Finding(
        rule=data["rule"],
        name=data["name"],
        severity=Severity(data["severity"]),
        confidence=Confidence(data["confidence"]),
        reasons=tuple(data.get("reasons", ())),
        message=data["message"],
        location=_location(data),
        related=tuple(Related(location=_location(each), message=each["message"]) for each in data["related"]),
        evidence=tuple(Hop(location=_location(each), message=each["message"]) for each in data["evidence"]),
        announcement=_reference(data["announcement"]),
        remediation=data["remediation"],
        replacement=Replacement(**data["replacement"]) if data["replacement"] else None,
        fingerprint=data["fingerprint"],
        remarks=tuple(data.get("remarks", ())),
        suppression=_suppression(data["suppression"]) if "suppression" in data else None,
    )


def _location(data: Json) -> Location:
    line, column = int(data["line"]), int(data.get("column", 1))
    return Location(
        path=data["path"],
        cell=data.get("cell"),
        line=line,
        column=column,
        end_line=int(data.get("end_line", line)),
        end_column=int(data.get("end_column", column)),
    )


def _reference(data: Json) -> AnnouncementRef:
    return AnnouncementRef(
        id=data["id"],
        title=data["title"],
        url=data["url"],
        effective=date.fromisoformat(data["effective"]) if data["effective"] else None,
        phase=data["phase"],
        days=data["days"],
    )


def _notice(data: Json) -> Notice:
    return Notice(
        code=data["code"],
        severity=Severity(data["severity"]),
        location=_location(data),
        message=data["message"],
    )


def _suppression(data: Json) -> Suppression:
    until = data.get("until")
    return Suppression(
        kind=data["kind"], reason=data["reason"], until=date.fromisoformat(until) if until else None, location=None
    )
