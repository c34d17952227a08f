"""Reads back what `check --output-format json` wrote, so that results of several trees or days can be told together."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from auditor.analysis.statuses import UNTOLD, with_statuses
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
    Restriction,
    Rule,
    Severity,
    Stage,
    Suppression,
)
from auditor.model.fix import Applicability, Edit, Fix
from auditor.model.freshness import Freshness
from auditor.printing import visible

SCHEMA = 1

# Any: a JSON value; every reader below names the keys it relies on, and `read_result` turns a miss into a complaint.
Json = Mapping[str, Any]


def read_result(text: str, *, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    """The report of an earlier run; what the announcements say is taken from today's catalogue."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AuditorError(f"{file}: not JSON: {error}.") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or "findings" not in data:
        raise AuditorError(f"{file}: not written by `procore-auditor check --output-format json` (schema {SCHEMA}).")
    try:
        return with_statuses(_report(data, announcements, rules))
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise AuditorError(f"{file}: the result is damaged: {type(error).__name__}: {error}.") from error


def _untold(data: Json, announcements: Sequence[Announcement]) -> dict[str, str]:
    """What was not checked, as far as the result tells it."""
    told = {_text(each, "id"): each for each in _list(data, "announcements", ())}
    return {
        each.id: reason
        for each in announcements
        if (
            reason := (_text(told[each.id], "reason") if told[each.id]["reason"] else "") if each.id in told else UNTOLD
        )
    }


def _hidden_of(data: Json) -> dict[str, int]:
    return {_text(each, "id"): int(each["hidden"]) for each in _list(data, "announcements", ()) if each["hidden"]}


def _report(data: Json, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    return Report(
        tool_version=_text(data["tool"], "version"),
        as_of=_day(data["as_of"]),
        root=_text(data, "root"),
        catalogue_version=_text(data["catalogue"], "version"),
        catalogue_sha256=_text(data["catalogue"], "sha256"),
        freshness=_freshness(data["catalogue"]),
        findings=tuple(_finding(each) for each in _list(data, "findings")),
        suppressed=tuple(_finding(each) for each in _list(data, "suppressed")),
        dormant=tuple(_finding(each) for each in _list(data, "dormant", ())),
        notices=tuple(_notice(each) for each in _list(data, "notices", ())),
        restrictions=tuple(_restriction(each) for each in _list(data, "restrictions", ())),
        problems=tuple(_problem(each) for each in _list(data, "problems")),
        coverage=_coverage(data["summary"]),
        announcements=tuple(announcements),
        rules=tuple(rules),
        excerpts={},
        hidden=int(data["summary"].get("hidden", 0)),
        elsewhere=int(data["summary"].get("elsewhere", 0)),
        hidden_of=_hidden_of(data),
        unchecked=_untold(data, announcements),
    )


def _restriction(data: Json) -> Restriction:
    line = int(data["line"])
    location = Location(path=_text(data, "path"), line=line, column=1, end_line=line, end_column=1)
    return Restriction(setting=_text(data, "setting"), location=location, message=_text(data, "message"))


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
        settings_seen=int(files.get("settings", 0)),
        context=int(files.get("context", 0)),
        unfinished=int(summary.get("unfinished_functions", 0)),
    )


def _freshness(data: Json) -> Freshness | None:
    """None for results of before that did not tell it."""
    if "max_age_days" not in data:
        return None
    days = [
        date.fromisoformat(_text(data[name], "date")) if data.get(name) else None
        for name in ("announcements", "description")
    ]
    return Freshness(announcements=days[0], description=days[1], limit=int(data["max_age_days"]))


def _finding(data: Json) -> Finding:
    return Finding(
        rule=_text(data, "rule"),
        name=_text(data, "name"),
        severity=Severity(data["severity"]),
        confidence=Confidence(data["confidence"]),
        reasons=_texts(data, "reasons"),
        message=_text(data, "message"),
        location=_location(data),
        related=tuple(
            Related(location=_location(each), message=_text(each, "message")) for each in _list(data, "related")
        ),
        evidence=tuple(
            Hop(location=_location(each), message=_text(each, "message")) for each in _list(data, "evidence")
        ),
        announcement=_reference(data["announcement"]),
        remediation=_text(data, "remediation"),
        replacement=_replacement(data["replacement"]) if data["replacement"] else None,
        fingerprint=_text(data, "fingerprint"),
        remarks=_texts(data, "remarks"),
        suppression=_suppression(data["suppression"]) if "suppression" in data else None,
        announced=Severity(data["announced_severity"]) if "announced_severity" in data else None,
        schedule=tuple(_stage(each) for each in _list(data, "schedule", ())),
        in_test=bool(data.get("in_test", False)),
        fails=bool(data.get("fails", False)),
        fix=Applicability(data["fix"]) if "fix" in data else None,
        fixes=tuple(_fix(each) for each in _list(data, "fixes", ())),
    )


def _fix(data: Json) -> Fix:
    return Fix(
        title=_text(data, "title"),
        applicability=Applicability(data["applicability"]),
        edits=tuple(Edit(location=_location(each), text=_text(each, "text")) for each in _list(data, "edits")),
        is_proven=True,
    )


def _location(data: Json) -> Location:
    line, column, cell = int(data["line"]), int(data.get("column", 1)), data.get("cell")
    return Location(
        path=_text(data, "path"),
        cell=None if cell is None else int(cell),
        line=line,
        column=column,
        end_line=int(data.get("end_line", line)),
        end_column=int(data.get("end_column", column)),
    )


def _reference(data: Json) -> AnnouncementRef:
    return AnnouncementRef(
        id=_text(data, "id"),
        title=_text(data, "title"),
        url=_text(data, "url"),
        effective=_day(data["effective"]) if data["effective"] else None,
        phase=_text(data, "phase"),
        days=None if data["days"] is None else int(data["days"]),
    )


def _replacement(data: Json) -> Replacement:
    return Replacement(
        method=_text(data, "method"),
        old=_text(data, "old"),
        new_method=_text(data, "new_method"),
        new=_text(data, "new"),
        note=_text(data, "note"),
    )


def _stage(data: Json) -> Stage:
    return Stage(_day(data["from"]), _text(data, "phase"), Severity(data["severity"]))


def _notice(data: Json) -> Notice:
    return Notice(
        code=_text(data, "code"),
        severity=Severity(data["severity"]),
        location=_location(data),
        message=_text(data, "message"),
        fails=bool(data.get("fails", False)),
    )


def _problem(data: Json) -> Problem:
    line = data.get("line")
    return Problem(path=_text(data, "path"), message=_text(data, "message"), line=None if line is None else int(line))


def _suppression(data: Json) -> Suppression:
    until = data.get("until")
    return Suppression(
        kind=_text(data, "kind"), reason=_text(data, "reason"), until=_day(until) if until else None, location=None
    )


def _text(data: Json, key: str) -> str:
    """Visible, since a result may have been through other hands."""
    if not isinstance(data[key], str):
        raise TypeError(f"`{key}` is not a text")
    return visible(data[key])


def _texts(data: Json, key: str) -> tuple[str, ...]:
    return tuple(_text({key: each}, key) for each in _list(data, key, ()))


# Any: see above.
def _list(data: Json, key: str, default: Sequence[Any] | None = None) -> Sequence[Any]:
    value = data[key] if default is None else data.get(key, default)
    if not isinstance(value, list | tuple):
        raise TypeError(f"`{key}` is not a list")
    return value


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise TypeError(f"`{value}` is not a day")
    return date.fromisoformat(value)
