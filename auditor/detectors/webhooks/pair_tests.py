"""Tests by which code leaves out one pair of all that two lists make together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from auditor.detectors.shared.conditions import Outcome, tests_at
from auditor.detectors.shared.naming import last_name, target_names
from auditor.detectors.shared.syntax import Site, syntax_of
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as facts
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import Fixed, Text, Value
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


def is_left_out(pair: tuple[str, str], others: frozenset[str], observation: Observation, known: Resolution) -> bool:
    """Whether a test on the way of a request, or one that filters rows in a module on it, keeps the pair away.

    A filter of rows that are all of the `others` says nothing about the pair.
    """
    tests = PairTests(pair, known)
    found = _tests(pair[0], others, observation, known)
    return any(tests.holds(test) is (not wanted) for test, wanted in found)


def _tests(resource: str, others: frozenset[str], observation: Observation, known: Resolution) -> Iterator[Outcome]:
    syntax = syntax_of(known)
    for place in observation.way:
        if (site := syntax.site_at(place)) is not None:
            yield from tests_at(site)
    sites = [site for module in sorted(observation.modules & syntax.modules.keys()) for site in syntax.walk(module)]
    mentioned = _mentioned(observation, sites)
    for site in sites:
        if mentioned.isdisjoint(_home(site)):
            continue  # What it keeps or hands out goes elsewhere.
        for part in site.parts:
            if not isinstance(part, facts.Comprehension) and not _puts_away(part):
                continue
            made = _texts_in(part.element if isinstance(part, facts.Comprehension) else part, known)
            if resource not in made and not made.isdisjoint(others):
                continue
            if isinstance(part, facts.Comprehension):
                yield from ((test, True) for each in part.generators for test in each.conditions)
            else:
                yield from tests_at(site)


def _texts_in(element: facts.Expr, known: Resolution) -> set[str | None]:
    """The texts that parts of a row may be: `Trigger("Users", event)`."""
    values = (value for each in subexpressions(element) for value in known.values(each))
    return {value.literal for value in values if isinstance(value, Text)}


def _home(site: Site) -> tuple[str, ...]:
    """The names under which others know what a statement makes: its function's, or those of what it sets and fills."""
    if site.function is not None:
        return (site.function.name,)
    filled = (last_name(call.func.base) for call in site.calls if isinstance(call.func, facts.Attribute))
    return (*target_names(site.statement), *filled)


def _mentioned(observation: Observation, sites: Sequence[Site]) -> set[str]:
    """The names in the bodies on the way of a request, those in what they name, and so on."""
    by_home: dict[str, set[str]] = defaultdict(set)
    for site in sites:
        for home in _home(site):
            by_home[home] |= {last_name(part) for part in site.parts}
    found = {name.rpartition(".")[2] for _, name in observation.bodies}
    left = list(found)
    while left:
        more = by_home[left.pop()] - found
        found |= more
        left.extend(more)
    return found


def _puts_away(part: facts.Expr) -> bool:
    """Whether a row is kept here or handed out."""
    match part:
        case facts.Call(func=facts.Attribute(attr=name)):
            return is_named(name, "storing")
        case _:
            return isinstance(part, facts.Yielded)


class PairTests(Struct, frozen=True):
    """What becomes of tests when a resource and an event are these; None where it is not known."""

    pair: tuple[str, str]
    known: Resolution

    def holds(self, test: facts.Expr) -> bool | None:
        """The outcome of a test."""
        match test:
            case facts.Unary(op="not", operand=operand):
                outcome = self.holds(operand)
                return None if outcome is None else not outcome
            case facts.Boolean(op=op, left=left, right=right):
                outcomes, decisive = (self.holds(left), self.holds(right)), op == "or"
                return decisive if decisive in outcomes else None if None in outcomes else not decisive
            case facts.Call(func=facts.Attribute(base=base, attr="startswith" | "endswith" as ask), args=(asked,)):
                begun, whole = written_text(asked.value), self._meant(base)
                return getattr(whole[0], ask)(begun) if begun and whole is not None and len(whole) == 1 else None
            case facts.Compare(left=left, ops=(op,), comparators=(right,)):
                outcome = self._compared(left, right, is_member=op.endswith("in"))
                return outcome if outcome is None or op in ("==", "is", "in") else not outcome
            case _:
                return None

    def _compared(self, left: facts.Expr, right: facts.Expr, *, is_member: bool) -> bool | None:
        one = self._meant(left)
        if not is_member:
            other = self._meant(right)
            return None if one is None or other is None else one == other
        rows = [_texts(item, self.known) for value in self.known.values(right) for item in self.known.items(value)]
        if one is None or not rows:
            return None
        return True if one in rows else None if None in rows else False

    def _meant(self, side: facts.Expr) -> tuple[str, ...] | None:
        """The texts that a side of a comparison is: one, or those of a pair."""
        if isinstance(side, facts.Sequence):
            parts = [self._meant(item) for item in side.items]
            return None if None in parts else tuple(text for part in parts for text in part or ())
        values = self.known.values(side)
        texts = {value.literal for value in values if isinstance(value, Text)}
        asked = [one for one in self.pair if one in texts]
        if len(asked) == 1:
            return (asked[0],)
        if len(values) == 1 and None not in texts and texts:
            return tuple(text for text in texts if text is not None)
        rows = [_sides(value, self.known) for value in values]
        sides = (zip(row, self.pair, strict=True) for row in rows if len(row) == len(self.pair))
        return self.pair if any(all(wanted in side for side, wanted in both) for both in sides) else None


def _sides(value: Value, known: Resolution) -> list[set[str | None]]:
    """What each position of a pair may be."""
    return [{each.literal for each in group if isinstance(each, Text)} for group in known.positions(value)]


def _texts(value: Value, known: Resolution) -> tuple[str, ...] | None:
    """A text, or the texts of a row."""
    inside = known.items(value) if isinstance(value, Fixed) else (value,)
    texts = tuple(each.literal for each in inside if isinstance(each, Text) and each.literal is not None)
    return texts if texts and len(texts) == len(inside) else None
