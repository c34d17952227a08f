"""Schedules and tests that take a day for the one on which the monthly sandbox is refreshed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.lifetimes.ground import Ground, Site
from auditor.detectors.lifetimes.naming import last_name
from auditor.detectors.rate_words import fixed_number
from auditor.detectors.refresh_talk import Talk
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place
from auditor.tables import Table

# Minute, hour, day, month, weekday, with seconds before or a year behind.
_CRON = re.compile(r"(?:cron\()?(?:0\s+)?[\d*/,-]+\s+[\d*/,-]+\s+(\d{1,2})W?\s+(?:\*|\*/1|1-12|\?)\s+[*?](?:\s+\*)?\)?")
_EQUAL = frozenset({"==", "!=", "in", "not in"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day that code counts on; `place` is where it is written, if not here."""

    expression: expr.Expr
    place: Place | None
    message: str
    when: str


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Whatever names a day of the month or computes a working day, and stands near the sandbox's refresh."""
    options = Table(dict(rule.options), file=rule.code, place="options")
    if not any(_speaks(resolution, word) for word in options.texts("sandbox_words")):
        return
    ground = Ground(resolution.modules)
    talk = Talk(resolution, knowledge.vendor, ground, options)
    days = _Days(resolution, options)
    for path in sorted(resolution.modules):
        for site in ground.walk(path):
            for root in direct_expressions(site.statement):
                for expression in subexpressions(root):
                    for day in days.of(expression, site):
                        if talk.is_about_refresh(expression, site):
                            yield _match(day, ground, resolution)


def _speaks(resolution: Resolution, word: str) -> bool:
    return any(word in told for module in resolution.modules.values() for told in (*module.words, module.prose))


def _match(day: _Day, ground: Ground, resolution: Resolution) -> Match:
    use = resolution.locate(ground.place(day.expression))
    root = resolution.locate(day.place) if day.place is not None else use
    return Match(
        root=root,
        site=use,
        message=day.message,
        fields={"when": day.when},
        confidence=Confidence.MEDIUM,
        reasons=("That this is about the refresh of the sandbox is told by the words around it.",),
        evidence=(
            Hop(location=root, message="The day is written here."),
            Hop(location=use, message="The code counts on the day here."),
        ),
    )


class _Days:
    def __init__(self, resolution: Resolution, options: Table) -> None:
        self._resolution = resolution
        self._scheduling = options.texts("scheduling_calls")
        self._arguments = options.texts("day_arguments")
        self._attributes = options.texts("day_attributes")
        self._working_calls = options.texts("working_day_calls")
        self._working_words = options.texts("working_day_words")
        self._range = range(options.integer("earliest_day"), options.integer("latest_day") + 1)

    def of(self, expression: expr.Expr, site: Site) -> Iterator[_Day]:
        """The days that one expression (without its parts) counts on."""
        match expression:
            case expr.Literal(value=str() as text):
                found = _CRON.fullmatch(text.strip())
                is_remark = isinstance(site.statement, stmt.Evaluate) and site.statement.value is expression
                if found and int(found[1]) in self._range and not is_remark:
                    yield _Day(expression=expression, place=None, message="fixed_day", when=str(int(found[1])))
            case expr.Call():
                yield from self._scheduled(expression)
                yield from self._computed(expression)
            case expr.Compare(left=left, ops=(op,), comparators=(right,)) if op in _EQUAL:
                yield from self._compared(expression, left, right)
                yield from self._compared(expression, right, left)
            case _:
                return

    def _scheduled(self, call: expr.Call) -> Iterator[_Day]:
        if last_name(call.func) not in self._scheduling:
            return
        for argument in call.args:
            if argument.keyword in self._arguments:
                found = fixed_number(argument.value, self._resolution)
                if found is not None and found[0] in self._range:
                    yield _Day(expression=call, place=found[1], message="fixed_day", when=f"{found[0]:g}")

    def _compared(self, compare: expr.Compare, asked: expr.Expr, day: expr.Expr) -> Iterator[_Day]:
        if not isinstance(asked, expr.Attribute) or asked.attr not in self._attributes:
            return
        items = day.items if isinstance(day, expr.Sequence) else (day,)
        found = [fixed_number(item, self._resolution) for item in items]
        known = [one for one in found if one is not None and one[0] in self._range]
        if known and len(known) == len(found):
            when = ", ".join(f"{number:g}" for number, _ in known)
            place = known[0][1] if len(known) == 1 else None
            yield _Day(expression=compare, place=place, message="compared", when=when)

    def _computed(self, call: expr.Call) -> Iterator[_Day]:
        name = last_name(call.func)
        is_known = name in self._working_calls
        if not is_known and not any(word in name.lower() for word in self._working_words):
            return
        numbers = [
            found[0] for argument in call.args if (found := fixed_number(argument.value, self._resolution)) is not None
        ]
        small = [number for number in numbers if 0 <= number <= self._range[-1]]
        when = f"{small[-1] + (1 if is_known and small[-1] == 0 else 0):g}" if small else "1"
        yield _Day(expression=call, place=None, message="working_day", when=when)
