"""Tables, in code or in a settings file, that say which things belong together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as facts
from auditor.facts.walk import expressions, subexpressions
from auditor.semantics.data.settings_documents import ANY_KEY, document_key, is_document
from auditor.semantics.domain.values import Fixed, Place, Ref, Text, Unknown, Value, Values, text
from auditor.semantics.resolution import Resolution, SettingRow

_Display: TypeAlias = facts.Sequence | facts.DictDisplay | facts.Call


class Row(Struct, frozen=True):
    """One line of such a table: `place` is the whole line, `partners` are the texts beside the wanted one."""

    place: Place
    partners: frozenset[str]


class _Mixed(Struct, frozen=True):
    """A line that is filled from elsewhere: everything its two sides may be."""

    wanted: frozenset[Text]
    partners: frozenset[str]

    def is_wider(self, other: _Mixed) -> bool:
        return self.wanted > other.wanted and self.partners > other.partners


class PairRows(Struct, eq=False):
    """Finds the rows that a text stands in; keeps the tables of the modules it has looked through."""

    resolution: Resolution
    _displays: dict[str, list[_Display]] = field(default_factory=dict)

    def rows(self, wanted: Text, modules: frozenset[str], partners: frozenset[str]) -> list[Row]:
        """Rows with just this text (the same literal or a name for it) and at least one of `partners`."""
        found = []
        for module in sorted(modules):
            for display in self._in(module):
                for children, place in _lines(display, module):
                    beside = self._beside(children, wanted, module) & partners
                    if beside:
                        found.append(Row(place, beside))
        return found

    def mixed(self, wanted: Text, modules: frozenset[str], partners: frozenset[str]) -> list[frozenset[str]]:
        """The partners in lines filled from elsewhere (`(r, e) for r in … for e in …`), but for those that hold all."""
        found: list[_Mixed] = []
        for module in sorted(modules):
            for display in self._in(module):
                for children, _ in _lines(display, module):
                    values = [self._all(child) for child in children]
                    for mine in values:
                        beside = frozenset(v.literal or "" for other in values if other is not mine for v in other)
                        if wanted in mine and beside & partners:
                            found.append(_Mixed(mine, beside & partners))
        return [row.partners for row in found if not any(row.is_wider(other) for other in found)]

    def siblings(self, known: Text) -> Iterator[Text]:
        """All texts of the widest table in which this one is written."""
        if known.place is None:
            return
        around = [d for d in self._in(known.place.module) if d.span.covers(known.place.span)]
        if around:
            widest = min(around, key=lambda display: display.span.start)
            for inner in subexpressions(widest):
                if spelled := written_text(inner):
                    yield text(spelled, Place(known.place.module, inner.span))

    def _all(self, child: facts.Expr) -> frozenset[Text]:
        """The texts of a child; of a list, and of a part of a settings file, those that it holds."""
        return frozenset(text for value in self.resolution.values(child) for text in self._held(value))

    def _held(self, value: Value) -> Iterator[Text]:
        match value:
            case Text():
                yield value
            case Unknown():
                yield from (each for each in self.resolution.rows(value) if isinstance(each, Text))
            case Fixed() | Ref():
                for group in self.resolution.positions(value):
                    yield from (each for each in group if isinstance(each, Text))

    def _in(self, module: str) -> list[_Display]:
        if module not in self._displays:
            known = self.resolution.modules.get(module)
            self._displays[module] = [
                expression
                for expression in (expressions(known.body, into_definitions=True) if known else ())
                if isinstance(expression, _Display)
            ]
        return self._displays[module]

    def _beside(self, children: tuple[facts.Expr, ...], wanted: Text, module: str) -> frozenset[str]:
        """The texts beside the wanted one; empty where it is not there, or where a child may be many things."""
        here = [child for child in children if self._is(child, wanted, module)]
        if len(here) != 1:
            return frozenset()
        others = [child for child in children if child is not here[0]]
        return frozenset(text for child in others for text in self._texts(child))

    def _is(self, child: facts.Expr, wanted: Text, module: str) -> bool:
        if isinstance(child, facts.Literal):
            return child.value == wanted.literal and wanted.place == Place(module, child.span)
        return self._single(child) == wanted

    def _single(self, child: facts.Expr) -> Text | None:
        if not isinstance(child, facts.Name | facts.Attribute):
            return None
        values = self.resolution.values(child)
        return values[0] if len(values) == 1 and isinstance(values[0], Text) else None

    def _texts(self, child: facts.Expr) -> Iterator[str]:
        """The texts of a child, or of the list that it is."""
        match child:
            case facts.Literal(value=str() as value):
                yield value
            case facts.Sequence(items=items):
                for item in items:
                    if not isinstance(item, facts.Sequence):
                        yield from self._texts(item)
            case facts.Name() | facts.Attribute():
                single = self._single(child)
                if single is not None and single.literal is not None:
                    yield single.literal


def _lines(display: _Display, module: str) -> Iterator[tuple[tuple[facts.Expr, ...], Place]]:
    """What may be a row: a tuple or list, the arguments of a call, the values of a mapping, one entry of a mapping."""
    if isinstance(display, facts.Sequence):
        yield display.items, Place(module, display.span)
        return
    if isinstance(display, facts.Call):
        yield tuple(argument.value for argument in display.args), Place(module, display.span)
        return
    yield tuple(value for _, value in display.items), Place(module, display.span)
    for key, value in display.items:
        if key is not None:
            yield (key, value), Place(module, key.span)


class FiledPair(Struct, frozen=True):
    """One row: what stands under its key for the resource, and under that for the event."""

    resource: SettingRow
    event: SettingRow

    def events(self, values: Values) -> Values:
        """Which of several events is this row's; none if they are not out of the file."""
        return tuple(value for value in values if isinstance(value, Text) and value.place == self.event.place)


class FiledPairs(Struct, frozen=True):
    """The rows of all files, by the place of the resource."""

    by_place: Mapping[Place, FiledPair]

    def of_text(self, value: Value) -> FiledPair | None:
        """The row that a resource stands in."""
        return self.by_place.get(value.place) if isinstance(value, Text) and value.place is not None else None

    def of_document(self, value: Value) -> tuple[FiledPair, ...]:
        """The rows of a document of which the file is not known: those of the only file that has any."""
        is_one = len({place.module for place in self.by_place}) == 1
        if not is_one or not isinstance(value, Unknown) or not is_document(value):
            return ()
        begun = document_key(value).replace(ANY_KEY, "")
        return tuple(pair for pair in self.by_place.values() if not begun or pair.resource.key.startswith(f"{begun}."))


def filed_pairs(
    resolution: Resolution, resources: Collection[str], resource_keys: frozenset[str], event_keys: frozenset[str]
) -> FiledPairs:
    """Look through the files that name one of the resources."""
    found: dict[Place, FiledPair] = {}
    for rows in resolution.settings_with(re.compile("|".join(map(re.escape, resources)))):
        together: dict[str, dict[str, SettingRow]] = defaultdict(dict)
        for row in rows:
            parent, _, name = row.key.rpartition(".")
            together[parent][name] = row
        for named in together.values():
            resource = next((row for name, row in named.items() if name in resource_keys), None)
            event = next((row for name, row in named.items() if name in event_keys), None)
            if resource is not None and event is not None:
                found[resource.place] = FiledPair(resource, event)
    return FiledPairs(found)
