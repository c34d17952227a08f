"""Reads back what `check --output-format json` wrote, so that results of several trees or days can be told together."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.analysis.reading.recorded import (
    DAMAGE,
    Json,
    coverage,
    damaged,
    day,
    freshness,
    items,
    load,
    optional_day,
    record,
    records,
    restriction,
    strange,
    text,
)
from auditor.analysis.statuses import UNTOLD, with_statuses
from auditor.model import Announcement, Finding, Notice, Problem, Report, Rule, Severity, Stage, Suppression
from auditor.model.fix import Fix


def read_result(written: str, *, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    """The report of an earlier run; what the announcements say is taken from today's catalogue."""
    return report_in(load(written, file=file), file=file, announcements=announcements, rules=rules)


def report_in(data: Json, *, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    """The same of one result that was loaded."""
    if "findings" not in data:
        raise strange(file)
    try:
        return with_statuses(_report(data, announcements, rules))
    except DAMAGE as error:
        raise damaged(file, error) from error


def _untold(data: Json, announcements: Sequence[Announcement]) -> dict[str, str]:
    """What was not checked, as far as the result tells it."""
    told = {text(each, "id"): each for each in items(data, "announcements", ())}
    return {
        each.id: reason
        for each in announcements
        if (reason := (text(told[each.id], "reason") if told[each.id]["reason"] else "") if each.id in told else UNTOLD)
    }


def _hidden_of(data: Json) -> dict[str, int]:
    return {text(each, "id"): int(each["hidden"]) for each in items(data, "announcements", ()) if each["hidden"]}


def _report(data: Json, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Report:
    return Report(
        tool_version=text(data["tool"], "version"),
        as_of=day(data["as_of"]),
        root=text(data, "root"),
        catalogue_version=text(data["catalogue"], "version"),
        catalogue_sha256=text(data["catalogue"], "sha256"),
        freshness=freshness(data["catalogue"]),
        findings=tuple(_finding(each) for each in items(data, "findings")),
        suppressed=tuple(_finding(each) for each in items(data, "suppressed")),
        dormant=tuple(_finding(each) for each in items(data, "dormant", ())),
        notices=tuple(record(each, Notice) for each in items(data, "notices", ())),
        restrictions=tuple(restriction(each) for each in items(data, "restrictions", ())),
        problems=records(data, "problems", Problem),
        coverage=coverage(data["summary"], "calls"),
        announcements=tuple(announcements),
        rules=tuple(rules),
        excerpts={},
        hidden=int(data["summary"].get("hidden", 0)),
        elsewhere=int(data["summary"].get("elsewhere", 0)),
        hidden_of=_hidden_of(data),
        unchecked=_untold(data, announcements),
    )


def _finding(data: Json) -> Finding:
    kept = data.get("suppression", {})
    return record(
        data,
        Finding,
        suppression=record(kept, Suppression, until=optional_day(kept.get("until")), location=None) if kept else None,
        announced=Severity(data["announced_severity"]) if "announced_severity" in data else None,
        schedule=tuple(record(each, Stage, start=day(each["from"])) for each in items(data, "schedule", ())),
        fixes=tuple(record(each, Fix, is_proven=True) for each in items(data, "fixes", ())),
    )
