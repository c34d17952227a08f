"""Which texts were meant together: those of one row of a table that is written in the code, not those of two rows.

`entry = CATALOGUE[name]` may be any row, and the method and the path of the entry are two sets from then on. Where the
texts were written tells which of one belongs to which of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from auditor.facts import expressions as facts
from auditor.facts.definitions import Module
from auditor.facts.span import Span
from auditor.facts.statements import Assign, DefineClass
from auditor.facts.walk import children, direct_expressions, extent, statements, subexpressions
from auditor.semantics.domain.values import Piece, Place, Text, Unknown, Values

# A method that more rows name than these is the usual one: what it is together with tells little.
MENTIONS_LIMIT = 500
# Lines of a container that is found by each of its lines.
_SHORT = 50


class _Container(NamedTuple):
    """A display, a call or a class body; `key` is set for an entry of a mapping with a plain value.

    What stands in different parts of a table belongs to different rows. Of a class, only `members` are its rows.
    """

    span: Span
    key: Span | None = None
    is_table: bool = False
    members: tuple[Span, ...] = ()

    def holds(self, span: Span) -> bool:
        return self.span.covers(span) and (not self.members or any(each.covers(span) for each in self.members))


class _Containers:
    """Those of one module, by line; the long ones are few."""

    def __init__(self, containers: Iterable[_Container]) -> None:
        self._long: list[_Container] = []
        self._by_line: dict[int, list[_Container]] = {}
        for container in containers:
            first, last = container.span.line, container.span.end_line
            if last - first > _SHORT:
                self._long.append(container)
                continue
            for line in range(first, last + 1):
                self._by_line.setdefault(line, []).append(container)

    def around(self, span: Span) -> list[_Container]:
        """Those that hold a span."""
        return [each for each in (*self._long, *self._by_line.get(span.line, ())) if each.holds(span)]


class TableRows(Struct, eq=False):
    """Keeps the tables of the modules that it was asked about; `values` tells what a name in a row stands for."""

    modules: Mapping[str, Module]
    values: Callable[[facts.Expr], Values]
    _containers: dict[str, _Containers] = field(default_factory=dict)
    _around: dict[Place, tuple[_Container, ...]] = field(default_factory=dict)
    _mentions: dict[Place, list[Place]] | None = field(default=None)

    def together(self, url: Text, methods: Values) -> Values:
        """The methods that a URL was written with; all of them where its row names none."""
        if len(methods) < 2:
            return methods
        fitting = tuple(m for m in methods if isinstance(m, Text) and not self._are_apart(m, url))
        # A default that all rows share gives way to what the row says.
        own = tuple(method for method in fitting if self._share_row(method, url))
        return self._nearest(url, own or fitting or methods)

    def _nearest(self, url: Text, methods: Values) -> Values:
        """In settings files, where rows are not known, the methods on the lines nearest to that of the path."""
        ends = [place for place in _places(url) if place.module not in self.modules]
        distances = {
            method: min(abs(place.span.line - ends[-1].span.line) for place in _places(method))
            for method in methods
            if ends and isinstance(method, Text) and {place.module for place in _places(method)} == {ends[-1].module}
        }
        least = min(distances.values(), default=0)
        return tuple(method for method, distance in distances.items() if distance == least) or methods

    def whole(self, urls: Values) -> Values:
        """The URLs without those whose parts stand in different rows, if their last part has a row of its own."""
        if len(urls) < 2:
            return urls
        kept = tuple(url for url in urls if not isinstance(url, Text) or not self._is_mixed(url))
        ends = {_end(url) for url in kept if isinstance(url, Text)}
        return tuple(url for url in urls if url in kept or (isinstance(url, Text) and _end(url) not in ends))

    def _is_mixed(self, url: Text) -> bool:
        places = list(_places(url))
        return any(self._stand_apart(one, other) for i, one in enumerate(places) for other in places[i + 1 :])

    def _are_apart(self, one: Text, other: Text) -> bool:
        return any(self._stand_apart(a, b) for a in _places(one) for b in _places(other))

    def _share_row(self, one: Text, other: Text) -> bool:
        """Whether something below a table holds texts of both."""
        pairs = (pair for a in _places(one) for b in _places(other) for pair in self._in_one_module(a, b))
        for mine, theirs in pairs:
            both = [c for c, d in zip(self._rows(mine), self._rows(theirs), strict=False) if c == d]
            if any(container.is_table for container in both[:-1]):
                return True
        return False

    def _stand_apart(self, one: Place, other: Place) -> bool:
        """Whether two texts stand in different rows of the innermost table that holds both."""
        if one == other:
            return False
        verdicts = [self._are_in_two_rows(mine, theirs) for mine, theirs in self._in_one_module(one, other)]
        return True in verdicts and False not in verdicts

    def _are_in_two_rows(self, one: Place, other: Place) -> bool | None:
        """None if no table holds both."""
        mine, theirs = self._rows(one), self._rows(other)
        shared = 0
        while shared < min(len(mine), len(theirs)) and mine[shared] == theirs[shared]:
            shared += 1
        if not shared:
            return None
        if shared in (len(mine), len(theirs)) or not mine[shared - 1].is_table:
            return False
        keys = (mine[shared].key, theirs[shared].key)
        if keys == (None, None):
            return True
        # Texts under two keys of one mapping belong together, unless one of them is itself a key.
        return one.span in keys or other.span in keys

    def _in_one_module(self, one: Place, other: Place) -> list[tuple[Place, Place]]:
        """Where two texts stand in the same module, each by itself or as a constant that is named there."""
        return [(a, b) for a in self._standing(one) for b in self._standing(other) if a.module == b.module]

    def _standing(self, place: Place) -> list[Place]:
        if self._mentions is None:
            self._mentions = {}
            for path, module in self.modules.items():
                for name in _names(module):
                    values = self.values(name)
                    texts = [value for value in values if isinstance(value, Text) and len(value.parts) == 1]
                    # What the environment may say instead is written nowhere.
                    others = [value for value in values if not isinstance(value, Text | Unknown)]
                    for written in _places(texts[0]) if len(texts) == 1 and not others else ():
                        self._mentions.setdefault(written, []).append(Place(path, name.span))
        return [place, *self._mentions.get(place, ())[:MENTIONS_LIMIT]]

    def _rows(self, place: Place) -> tuple[_Container, ...]:
        known = self._around.get(place)
        if known is None:
            if place.module not in self._containers:
                module = self.modules.get(place.module)
                self._containers[place.module] = _Containers(_containers(module) if module is not None else ())
            found = self._containers[place.module].around(place.span)
            known = tuple(sorted(found, key=lambda c: (c.span.start, -c.span.end_line, -c.span.end_column)))
            self._around[place] = known
        return known


def _containers(module: Module) -> Iterator[_Container]:
    for statement in statements(module.body, into_definitions=True):
        if isinstance(statement, DefineClass):
            # The members of an enumeration are rows, too.
            body = statement.definition.body
            members = tuple(s.value.span for s in body if isinstance(s, Assign) and s.value is not None)
            if members:
                yield _Container(extent(statement.definition), is_table=True, members=members)
        for expression in direct_expressions(statement):
            for inner in subexpressions(expression):
                if _is_container(inner):
                    yield from _of_expression(inner)


def _names(module: Module) -> Iterator[facts.Expr]:
    """Every name in a display: `[Route("GET", paths.HOOKS), …]`."""
    for statement in statements(module.body, into_definitions=True):
        pending = list(direct_expressions(statement))
        while pending:
            expression = pending.pop()
            if isinstance(expression, facts.Sequence | facts.DictDisplay):
                yield from (e for e in subexpressions(expression) if isinstance(e, facts.Name | facts.Attribute))
            else:
                pending.extend(children(expression))


def _of_expression(expression: facts.Expr) -> Iterator[_Container]:
    match expression:
        case facts.Sequence() | facts.Call(func=facts.Name(id="dict")):
            yield _Container(expression.span, is_table=True)
        case facts.Call():
            yield _Container(expression.span)
        case facts.DictDisplay(items=items):
            yield _Container(expression.span, is_table=True)
            for key, value in items:
                if key is not None:
                    span = key.span.to(value.span)
                    yield _Container(span, None if _is_container(value) else key.span)


def _is_container(expression: facts.Expr) -> bool:
    return isinstance(expression, facts.Sequence | facts.DictDisplay | facts.Call)


def _places(value: Text) -> Iterator[Place]:
    yield from (part.place for part in value.parts if isinstance(part, Piece) and part.place is not None)


def _end(url: Text) -> Place | None:
    return next((part.place for part in reversed(url.parts) if isinstance(part, Piece)), None)
