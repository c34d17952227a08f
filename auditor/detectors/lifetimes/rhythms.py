"""How often a scheduler runs something: numbers, units, `crontab(hour="*/2")`, `"0 */2 * * *"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import UNITS, as_number
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import Text, hint_of

_STEP = re.compile(r"\*/(\d+)")
_CRON = re.compile(r"[\d*/,\-]+(?:\s+[\d*/,\-?A-Za-z]+){4,5}")
_PRESETS = {"@hourly": 3600.0, "@daily": 86400.0, "@midnight": 86400.0}


def rhythms(expression: expr.Expr, analysis: Analysis) -> Iterator[Lifetime]:
    """The intervals that a scheduling expression names; those that only look whether it is time are left out.

    What the scheduler calls them (`delay=`) says nothing about what they are for.
    """
    called = analysis.words.options.schedulers.keywords
    for lifetime in _intervals(expression, analysis):
        if analysis.words.is_rhythm(lifetime.seconds):
            yield replace(lifetime, names=tuple(name for name in lifetime.names if name not in called))


def _intervals(expression: expr.Expr, analysis: Analysis, *, unit: float = 1.0) -> Iterator[Lifetime]:
    if text := written_text(expression):
        yield from _text(expression, text, analysis)
        return
    if not isinstance(expression, expr.Call):
        yield from _named(expression, analysis)
        yield from analysis.durations.of(expression, unit=unit)
        return
    found = [*_chained(expression, analysis), *_keywords(expression, analysis), *_arguments(expression, analysis)]
    if found:
        yield from found
    elif not _is_cron(expression):
        yield from analysis.durations.of(expression, unit=unit)


def _is_cron(call: expr.Call) -> bool:
    texts = {a.value.value for a in call.args if isinstance(a.value, expr.Literal)}
    return is_named(last_name(call.func), "crontabs") or "cron" in texts


def _chained(call: expr.Call, analysis: Analysis) -> Iterator[Lifetime]:
    """`schedule.every(2).hours.do(…)`: the unit is an attribute after the number."""
    for part in subexpressions(call.func):
        match part:
            case expr.Attribute(base=expr.Call(args=(count, *_)), attr=unit) if unit in UNITS:
                yield from analysis.durations.of(count.value, unit=UNITS[unit])
            case expr.Attribute(base=expr.Call(), attr=unit) if unit in UNITS:
                yield analysis.durations.written(UNITS[unit], part)


def _keywords(call: expr.Call, analysis: Analysis) -> Iterator[Lifetime]:
    if _is_cron(call):
        yield from _cron_fields(call, analysis)
        return
    yield from analysis.durations.spelled_in_units(call)
    unit = _unit(call, analysis)
    for argument in call.args:
        if argument.keyword in analysis.words.options.schedulers.keywords:
            yield from _intervals(argument.value, analysis, unit=unit)


def _unit(call: expr.Call, analysis: Analysis) -> float:
    """By what is called, or by whose method that is: `QTimer().start(80 * 60 * 1000)`."""
    hints = (hint_of(value) for value in analysis.resolution.values(call.func))
    called = {last_name(call.func), *(part.rstrip("()") for hint in hints for part in hint.split("."))}
    return 0.001 if not called.isdisjoint(analysis.words.options.schedulers.in_milliseconds) else 1.0


def _arguments(call: expr.Call, analysis: Analysis) -> Iterator[Lifetime]:
    """Positional intervals, triggers and texts."""
    unit = _unit(call, analysis)
    for argument in call.args:
        value = argument.value
        if argument.keyword is not None:
            continue
        called = last_name(value.func) if isinstance(value, expr.Call) else ""
        is_rhythm = is_named(called, "crontabs", "intervals") or "every" in called.lower()
        if is_rhythm or not isinstance(value, expr.Call):
            yield from _intervals(value, analysis, unit=unit)
        else:
            yield from analysis.durations.of(value, unit=unit)


def _named(expression: expr.Expr, analysis: Analysis) -> Iterator[Lifetime]:
    """A rhythm that a name stands for: `EVERY_TWO_HOURS = "0 */2 * * *"`."""
    if not isinstance(expression, expr.Name | expr.Attribute):
        return
    for value in analysis.resolution.values(expression):
        literal = analysis.syntax.at(value.place) if isinstance(value, Text) else None
        if literal is not None and (text := written_text(literal)):
            yield from _text(literal, text, analysis)


def _text(expression: expr.Expr, text: str, analysis: Analysis) -> Iterator[Lifetime]:
    seconds = interval_of_text(text)
    if seconds:
        yield analysis.durations.written(seconds, expression)


def interval_of_text(text: str) -> float | None:
    """The seconds of `@hourly`, `hourly`, `0 */2 * * *`, `2h` or `80 minutes`."""
    stripped = text.strip()
    spelled = as_number(stripped) if not stripped.isdigit() else None
    return _PRESETS.get(f"@{stripped.removeprefix('@')}") or _cron_seconds(stripped) or spelled


def _cron_seconds(text: str) -> float | None:
    """The step of a cron line that has one; fixed hours of the day are no rhythm of a token."""
    if not _CRON.fullmatch(text):
        return None
    fields = text.split()
    # Of six fields, seconds are the first for most; `0` at the end is more likely theirs than Sundays only.
    has_seconds_first = len(fields) == 6 and fields[-1] != "0"
    minute, hour = fields[1:3] if has_seconds_first else fields[:2]
    return _step(minute, hour)


def _step(minute: str, hour: str) -> float | None:
    if found := _STEP.fullmatch(minute):
        return float(found[1]) * 60.0
    if found := _STEP.fullmatch(hour):
        return float(found[1]) * 3600.0
    if hour == "*" and all(part.isdigit() for part in minute.split(",")):
        minutes = sorted(int(part) for part in minute.split(","))
        return float(min(b - a for a, b in pairwise((*minutes, minutes[0] + 60)))) * 60.0
    if hour.count(",") >= 3 and all(part.isdigit() for part in hour.split(",")):
        hours = sorted(int(part) for part in hour.split(","))
        return float(min(b - a for a, b in pairwise(hours))) * 3600.0
    return None


def _cron_field(value: expr.Expr) -> str:
    """A field as text: `"*/2"`, `30`, `{0, 30}`; empty for anything else."""
    match value:
        case expr.Literal(value=literal):
            return str(literal)
        case expr.Sequence(items=items):
            return ",".join(str(item.value) for item in items if isinstance(item, expr.Literal))
        case _:
            return ""


def _cron_fields(call: expr.Call, analysis: Analysis) -> Iterator[Lifetime]:
    """`crontab(minute=0, hour="*/2")`, `add_job(f, "cron", hour="*/2")`."""
    given = {a.keyword: field for a in call.args if a.keyword and (field := _cron_field(a.value))}
    positional = [a.value.value for a in call.args if a.keyword is None and isinstance(a.value, expr.Literal)]
    if last_name(call.func) == "crontab":
        given = {**dict(zip(("minute", "hour"), (str(value) for value in positional), strict=False)), **given}
    seconds = _step(given.get("minute", "*" if "hour" not in given else "0"), given.get("hour", "*"))
    if seconds:
        yield analysis.durations.written(seconds, call)
