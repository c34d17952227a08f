"""`ics`: the dates ahead as all-day events of a calendar (RFC 5545, https://www.rfc-editor.org/rfc/rfc5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from auditor.model.forecast import Forecast, Milestone
from auditor.reporters.forecast import wording
from auditor.reporters.shared.doors import for_people

# Longer lines are folded; the octets of the line, without its end (RFC 5545, 3.1).
LINE_LIMIT = 75

Property = tuple[str, str]


@for_people
def format_calendar(forecast: Forecast, *, alarm: int | None = None) -> str:
    """One event for each date; `alarm` is the number of days before it that a reminder comes.

    The identity of an event is made of the project's name and the date, so that the next forecast replaces it.
    """
    properties = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", f"-//procore-auditor//forecast {_text(forecast.today.tool_version)}//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", _text(f"API audit of {forecast.name}")),
        ("X-WR-CALNAME", _text(f"API audit of {forecast.name}")),
    ]
    for milestone in forecast.milestones:
        properties += _event(forecast, milestone, alarm)
    if not forecast.milestones:
        properties += _nothing(forecast)
    properties.append(("END", "VCALENDAR"))
    return "".join(_folded(f"{name}:{value}") for name, value in properties)


def _event(forecast: Forecast, milestone: Milestone, alarm: int | None) -> Iterator[Property]:
    summary = _text(f"{forecast.name}: {_headline(milestone)}")
    yield "BEGIN", "VEVENT"
    yield "UID", _identity(forecast, f"{milestone.day}")
    yield "DTSTAMP", f"{_day(forecast.today.as_of)}T000000Z"
    yield "DTSTART;VALUE=DATE", _day(milestone.day)
    if milestone.day < date.max:
        yield "DTEND;VALUE=DATE", _day(milestone.day + timedelta(days=1))
    yield "SUMMARY", summary
    yield "DESCRIPTION", _text("\n".join(_description(forecast, milestone)))
    urls = {turn.finding.announcement.url for turn in milestone.turns}
    if len(urls) == 1:
        yield "URL", _address(urls.pop())
    yield "CATEGORIES", "API audit"
    yield "TRANSP", "TRANSPARENT"
    if alarm is not None:
        yield "BEGIN", "VALARM"
        yield "ACTION", "DISPLAY"
        yield "DESCRIPTION", summary
        yield "TRIGGER", f"-P{alarm}D"
        yield "END", "VALARM"
    yield "END", "VEVENT"


def _nothing(forecast: Forecast) -> Iterator[Property]:
    """A calendar must hold something (RFC 5545, 3.4); a journal entry is in nobody's way."""
    yield "BEGIN", "VJOURNAL"
    yield "UID", _identity(forecast, "nothing")
    yield "DTSTAMP", f"{_day(forecast.today.as_of)}T000000Z"
    yield "DTSTART;VALUE=DATE", _day(forecast.today.as_of)
    yield "SUMMARY", _text(f"{forecast.name}: {wording.outlook(forecast)}")
    yield "END", "VJOURNAL"


def _headline(milestone: Milestone) -> str:
    happenings = wording.happenings(milestone)
    if milestone.begins_to_fail or milestone.passes_again:
        return f"{wording.gate(milestone)} ({happenings})"
    return happenings


def _description(forecast: Forecast, milestone: Milestone) -> Iterator[str]:
    yield f"From {milestone.day}: {wording.standing_then(milestone)}; {wording.gate(milestone)}."
    for group in wording.groups(forecast, milestone):
        yield f"{group.before} -> {group.after}[{group.rule}] {group.text}"
        yield f"  {group.why}"
    yield from wording.notices(milestone)
    yield f"Foreseen on {forecast.today.as_of} with catalogue {forecast.today.catalogue_version}."


def _identity(forecast: Forecast, what: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"urn:procore-auditor:forecast:{forecast.name}:{what}"))


def _day(day: date) -> str:
    return f"{day:%Y%m%d}" if day.year >= 1000 else f"{day.year:04}{day:%m%d}"


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    kept = "".join(_allowed(each) for each in value)
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _allowed(character: str) -> str:
    """Control characters have no place in a text; unusual spaces become usual ones."""
    if character.isprintable() or character in "\n\t":
        return character
    return " " if character.isspace() else ""


def _address(url: str) -> str:
    """A URI is no TEXT: nothing is escaped."""
    return "".join(each for each in url if each.isprintable())


def _folded(line: str) -> str:
    """In pieces of at most 75 octets, never within a character; each further piece begins with a space."""
    pieces, piece, room = [], "", LINE_LIMIT
    for character in line:
        size = len(character.encode("utf-8", "surrogatepass"))
        if size > room:
            pieces.append(piece)
            piece, room = "", LINE_LIMIT - 1
        piece, room = piece + character, room - size
    return "\r\n ".join([*pieces, piece]) + "\r\n"
