"""What changes on a day and why, in words that the table and the calendar share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from auditor.model import Announcement, Finding, Severity
from auditor.model.comparison import Fate
from auditor.model.forecast import Forecast, Milestone, Standing, Turn
from auditor.reporters.comparison.wording import how_suppressed
from auditor.reporters.shared.phrases import count, listed, phase_name, place, severities

# Places named one by one; the rest is counted.
PLACES_SHOWN = 8


class Group(Struct, frozen=True, kw_only=True):
    """Findings of one rule that change alike for one reason."""

    before: str
    after: str
    severity: Severity
    rule: str
    text: str
    why: str


def groups(forecast: Forecast, milestone: Milestone) -> tuple[Group, ...]:
    """The changes of a day, the loudest first; equal ones together."""
    alike: dict[tuple[str, str, str, str], list[Turn]] = {}
    for turn in milestone.turns:
        key = (label(turn.before), label(turn.after), turn.finding.rule, why(forecast, milestone.day, turn))
        alike.setdefault(key, []).append(turn)
    found = [
        Group(before=before, after=after, severity=_severity(turns[0].after), rule=rule, text=_text(turns), why=reason)
        for (before, after, rule, reason), turns in alike.items()
    ]
    return tuple(sorted(found, key=lambda group: (-group.severity.rank, group.rule)))


def label(standing: Standing | None) -> str:
    """`warning`, `suppressed`, `not in force` or `not told`."""
    if standing is None:
        return "not shown"
    words = {Fate.SUPPRESSED: "suppressed", Fate.DORMANT: "not in force", Fate.REPORTED: standing.severity.value}
    return words[standing.fate]


def why(forecast: Forecast, day: date, turn: Turn) -> str:
    """The reason of one change, as sentences."""
    before, after, finding = turn.before, turn.after, turn.finding
    if after is None or before is None:
        return "The settings decide what is shown for this file."
    if after.fate is Fate.SUPPRESSED and finding.suppression is not None:
        return how_suppressed(finding.suppression)
    if before.fate is Fate.SUPPRESSED:
        return " ".join(finding.remarks) or "Nothing suppresses it now."
    if before.severity is after.severity and before.places != after.places:
        shown = f"It shows in {count(after.places, 'place')}, before in {before.places:,}."
        return " ".join([shown, *finding.remarks])
    return _phase(_announcement(forecast, finding), finding, day)


def gate(milestone: Milestone) -> str:
    """What the gate does from that day on."""
    if milestone.begins_to_fail:
        return "the gate begins to fail"
    if milestone.passes_again:
        return "the gate passes again"
    return "the gate still fails" if milestone.exit_code else "the gate still passes"


def happenings(milestone: Milestone) -> str:
    """`2 findings become errors and 1 finding is suppressed`."""
    ends = Counter((_severity(turn.after), label(turn.after), label(turn.before)) for turn in milestone.turns)
    becoming: Counter[tuple[Severity, str]] = Counter()
    for (severity, after, before), number in ends.items():
        becoming[severity, "" if after == before else after] += number
    ordered = sorted(becoming.items(), key=lambda item: (-item[0][0].rank, item[0][1]))
    parts = [_becoming(number, name) for (_, name), number in ordered]
    remarks = len(milestone.new_notices)
    if remarks:
        parts.append(count(remarks, "new remark"))
    return listed(parts) or "remarks disappear"


def standing_then(milestone: Milestone) -> str:
    """How many findings of each severity there are from that day on."""
    suppressed = f", {milestone.suppressed:,} suppressed" if milestone.suppressed else ""
    return (severities(milestone.severities) or "no findings") + suppressed


def gate_name(forecast: Forecast) -> str:
    within = f" --fail-within {forecast.fail_within}d" if forecast.fail_within is not None else ""
    return f"--fail-on {forecast.fail_on}{within}"


def notices(milestone: Milestone) -> Iterator[str]:
    for each in milestone.new_notices:
        yield f"new remark: {each.severity.value}[{each.code}] {place(each.location)}: {each.message}"
    for each in milestone.gone_notices:
        yield f"remark gone: {each.severity.value}[{each.code}] {place(each.location)}: {each.message}"


def outlook(forecast: Forecast) -> str:
    """Whether and when the gate turns red, and how far this look ahead goes."""
    ahead = len(forecast.milestones)
    end = f" until {forecast.until}" if forecast.until else ""
    known = f"{count(ahead, 'date')} ahead{end}." if ahead else f"No scheduled change affects this code{end}."
    if forecast.fails_from is not None:
        return f"The gate fails from {forecast.fails_from}. {known}"
    return known


def _becoming(number: int, name: str) -> str:
    findings = count(number, "finding")
    verb = "becomes" if number == 1 else "become"
    match name:
        case "error":
            return f"{findings} {verb} an error" if number == 1 else f"{findings} {verb} errors"
        case "warning" | "note":
            return f"{findings} {verb} a {name}" if number == 1 else f"{findings} {verb} {name}s"
        case "suppressed":
            return f"{findings} {'is' if number == 1 else 'are'} suppressed"
        case "":
            return f"{findings} {'shows' if number == 1 else 'show'} in other places"
        case _:
            return f"{findings} {'is' if number == 1 else 'are'} {name}"


def _severity(standing: Standing | None) -> Severity:
    return Severity.NONE if standing is None else standing.severity


def _text(turns: list[Turn]) -> str:
    """One finding with its message, several with their places."""
    if len(turns) == 1:
        return f"{place(turns[0].finding.location)}: {turns[0].finding.message}"
    shown = [place(turn.finding.location) for turn in turns[:PLACES_SHOWN]]
    rest = len(turns) - len(shown)
    return f"{count(len(turns), 'finding')}: {listed([*shown, *([f'{rest:,} more'] if rest else [])])}"


def _phase(announcement: Announcement | None, finding: Finding, day: date) -> str:
    title = finding.announcement.title
    stage = next((each for each in reversed(finding.schedule) if each.start <= day), None)
    if stage is None:
        return f"{title}: {phase_name(finding.announcement.phase)}."
    phases = announcement.phases if announcement else ()
    effect = next((f" {' '.join(each.effect.split())}" for each in phases if each.name == stage.phase), "")
    return f"{title}: {phase_name(stage.phase)} from {stage.start}.{effect}"


def _announcement(forecast: Forecast, finding: Finding) -> Announcement | None:
    return next((each for each in forecast.today.announcements if each.id == finding.announcement.id), None)
