"""How long an expression lasts, in seconds, and where that number is written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.naming import labels, last_name, setting_key
from auditor.detectors.shared.plain_values import UNITS, as_number, computed, is_plain, plain_value, span_arguments
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import argument_of, positional
from auditor.facts import expressions as expr
from auditor.models.names import is_named
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Answer, Duration, Number, Place, Text, Value, Values
from auditor.semantics.resolution import Resolution

# A number that passes through more names than this is not the life of a token.
DEPTH_LIMIT = 12
# Expressions that are looked at for one duration: where names are bound again and again, there is no end to the ways.
STEPS_LIMIT = 500


# What only turns a number (or a span of time) into another form.
def is_conversion(name: str) -> bool:
    """Whether a call of this name makes a number or a span of what it is given."""
    return is_named(name, "number_conversions", "span_makers")


class Lifetime(Struct, frozen=True, kw_only=True):
    """A duration that is written down. `root` is the place of the number; `names` are what it is called on the way.

    `doubtful` if the code may also use something else here, such as what the answer said.
    """

    seconds: float
    root: Place
    expression: expr.Expr | None
    names: tuple[str, ...]
    doubtful: bool = False


class Durations(Struct, eq=False):
    """Answers for one resolution."""

    resolution: Resolution
    syntax: Syntax
    words: Vocabulary
    _steps: int = 0

    def of(self, expression: expr.Expr, *, unit: float = 1.0) -> tuple[Lifetime, ...]:
        """Every fixed duration that an expression may be, each with the place to edit; `unit` is a number's worth."""
        found: dict[tuple[Place, float], Lifetime] = {}
        for lifetime in self._trace(expression, frozenset()):
            scaled = lifetime.seconds * (1.0 if self._is_span(expression) else unit)
            names = tuple(dict.fromkeys((*lifetime.names, *self._labels(lifetime))))
            found.setdefault((lifetime.root, scaled), replace(lifetime, seconds=scaled, names=names))
        return tuple(found.values())

    def of_values(self, values: Values, name: str) -> tuple[Lifetime, ...]:
        """Every fixed duration among the values of something with a name."""
        return tuple(self._of_values(values, name, frozenset()))

    def _is_span(self, expression: expr.Expr) -> bool:
        if isinstance(expression, expr.Call) and is_named(last_name(expression.func), "span_makers"):
            return True
        return any(isinstance(value, Duration) for value in self.resolution.values(expression))

    def _trace(self, expression: expr.Expr, seen: frozenset[int]) -> Iterator[Lifetime]:
        self._steps = self._steps + 1 if seen else 0
        if id(expression) in seen or len(seen) > DEPTH_LIMIT or self._steps > STEPS_LIMIT:
            return
        seen = seen | {id(expression)}
        match expression:
            case expr.Literal(value=value):
                seconds = as_number(value)
                if seconds is not None:
                    yield self.written(seconds, expression)
            case expr.Binary():
                yield from self._computed(expression, seen)
            case expr.Conditional(body=left, orelse=right) | expr.Boolean(left=left, right=right):
                yield from self._either(left, right, seen)
            case expr.Walrus(value=value) | expr.Unary(op="+", operand=value):
                yield from self._trace(value, seen)
            case expr.Call():
                yield from self._call(expression, seen)
            case expr.Name() | expr.Attribute() | expr.Subscript():
                yield from self._named(expression, seen)

    def written(self, seconds: float, expression: expr.Expr) -> Lifetime:
        """A duration that an expression writes down itself."""
        return Lifetime(seconds=seconds, root=self.syntax.place(expression), expression=expression, names=())

    def _either(self, one: expr.Expr, other: expr.Expr, seen: frozenset[int]) -> Iterator[Lifetime]:
        found = [tuple(self._trace(part, seen)) for part in (one, other)]
        for lifetime in (*found[0], *found[1]):
            yield replace(lifetime, doubtful=lifetime.doubtful or not all(found))

    def _computed(self, expression: expr.Binary, seen: frozenset[int]) -> Iterator[Lifetime]:
        """`2 * 60` is written here, `LIFETIME - 300` and `MINUTES * 60` where the name is, `real - 300` nowhere."""
        if (value := plain_value(expression)) is not None:
            yield self.written(value, expression)
            return
        left, right = tuple(self._trace(expression.left, seen)), tuple(self._trace(expression.right, seen))
        if not right and expression.op == "-":
            yield from left
        for one, other in product(left, right):
            seconds = computed(expression.op, one.seconds, other.seconds)
            if seconds is not None:
                parts = [one, other] if expression.op in "+-" else [self.written(0.0, expression)]
                named = [each for each in (one, other) if each.names] or parts
                principal = max(named, key=lambda each: each.seconds)
                yield replace(principal, seconds=seconds, doubtful=one.doubtful or other.doubtful)

    def _call(self, expression: expr.Call, seen: frozenset[int]) -> Iterator[Lifetime]:
        name = last_name(expression.func)
        if is_named(name, "span_makers"):
            yield from self._span(expression, span_arguments(expression), seen)
            return
        if name in ("max", "min") or is_named(name, "number_conversions"):
            given = positional(expression) if name in ("max", "min") else positional(expression)[:1]
            traced = [tuple(self._trace(part, seen)) for part in given]
            if traced and all(traced):
                choose = min if name == "min" else max
                yield choose((one for group in traced for one in group), key=lambda one: one.seconds)
                return
        found = [] if name in ("max", "min") else list(self._named(expression, seen))
        yield from found
        if not found and is_named(name, "default_takers"):
            # `env.int("TOKEN_SECONDS", 5400)`: the default of a reader that is not known.
            default = argument_of(expression, "default", 1)
            yield from self._trace(default, seen) if default is not None else ()

    def _span(
        self, expression: expr.Expr, parts: tuple[tuple[float, expr.Expr], ...], seen: frozenset[int]
    ) -> Iterator[Lifetime]:
        """A duration spelled in units: written here when all its numbers are, else where the largest part is."""
        traced = [[replace(one, seconds=one.seconds * unit) for one in self._trace(part, seen)] for unit, part in parts]
        if not traced or not all(traced):
            return
        for alternative in range(max(len(group) for group in traced)):
            chosen = [group[min(alternative, len(group) - 1)] for group in traced]
            total = sum(one.seconds for one in chosen)
            principal = max(chosen, key=lambda one: one.seconds)
            doubtful = any(one.doubtful for one in chosen)
            plain = all(isinstance(part, expr.Literal) or is_plain(part) for _, part in parts)
            if plain and all(expression in self.syntax.ancestors(part) for _, part in parts):
                yield replace(self.written(total, expression), doubtful=doubtful)
            else:
                yield replace(principal, seconds=total, doubtful=doubtful)

    def spelled_in_units(self, expression: expr.Call) -> tuple[Lifetime, ...]:
        """The keywords of `now.add(hours=1)`, `add_job(…, minutes=85)` as one duration."""
        parts = tuple(
            (UNITS[name], value)
            for given in expression.args
            for name, value in (self._spread(given.value) if given.star == "**" else [(given.keyword, given.value)])
            if name in UNITS and not (isinstance(value, expr.Literal) and value.value in (None, 0))
        )
        return tuple(
            replace(one, names=tuple(dict.fromkeys((*one.names, *self._labels(one)))))
            for one in self._span(expression, parts, frozenset({id(expression)}))
        )

    def _spread(self, given: expr.Expr) -> Iterator[tuple[str, expr.Expr]]:
        """`**EVERY["token"]`: the keywords of the one mapping that it is, where their values are written."""
        match tuple(self.resolution.states(self.resolution.values(given), MappingState)):
            case (mapping,):
                for name, entry in mapping.entries.items():
                    place = next((each.place for each in entry.values if isinstance(each, Number)), None)
                    if isinstance(name, str) and (written := self.syntax.at(place)) is not None:
                        yield name, written

    def _labels(self, lifetime: Lifetime) -> tuple[str, ...]:
        return labels(lifetime.expression, self.syntax) if lifetime.expression is not None else ()

    def _is_multiplied(self, expression: expr.Expr) -> bool:
        """Whether a name stands beside a number that is written here; in thousandths it is still the same time."""
        parent = self.syntax.parent(expression)
        if not isinstance(parent, expr.Binary) or parent.op not in ("*", "+"):
            return False
        return plain_value(parent.right if parent.left is expression else parent.left) not in (None, 1000)

    def _named(self, expression: expr.Expr, seen: frozenset[int]) -> Iterator[Lifetime]:
        """What the execution found, back to where it is written; then settings, then a constant of that name."""
        name = last_name(expression)
        values = self.resolution.values(expression)
        is_unit = not UNITS.keys().isdisjoint(name.lower().split("_"))
        if (unit := _unit(values)) is not None and (is_unit or self._is_multiplied(expression)):
            yield self.written(unit, expression)
            return
        known = tuple(self._of_values(values, name, seen))
        yield from known
        if not known and not _is_answered(values):
            key = setting_key(expression) or name
            yield from tuple(self._set(key)) or self._bound(expression, key, seen)

    def _set(self, key: str) -> Iterator[Lifetime]:
        """What files of settings say, whoever reads them."""
        if not self.words.is_lifetime_field(key) and (self.words.is_token(key) or self.words.is_lifetime(key)):
            for text, place in self.resolution.settings(key):
                if (seconds := as_number(text)) is not None:
                    yield Lifetime(seconds=seconds, root=place, expression=None, names=(key,))

    def _of_values(self, values: Values, name: str, seen: frozenset[int]) -> Iterator[Lifetime]:
        doubtful = _is_answered(values)
        for value in values:
            seconds, place = _seconds(value)
            if seconds is not None and place is not None:
                for one in self._origin(seconds, place, seen):
                    yield replace(one, names=(name, *one.names), doubtful=one.doubtful or doubtful)

    def _bound(self, expression: expr.Expr, key: str, seen: frozenset[int]) -> Iterator[Lifetime]:
        """What the name is assigned nearby."""
        for value in bindings(expression, self.syntax) if isinstance(expression, expr.Name) else ():
            for one in self._trace(value, seen):
                yield replace(one, names=(key, *one.names))

    def _origin(self, seconds: float, place: Place, seen: frozenset[int]) -> Iterator[Lifetime]:
        written = self.syntax.at(place)
        if written is None:
            yield Lifetime(seconds=seconds, root=place, expression=None, names=())
            return
        deeper = list(self._trace(written, seen)) or [self.written(seconds, written)]
        same = [one for one in deeper if abs(one.seconds - seconds) < 1e-6]
        for one in same or deeper[:1]:
            yield replace(one, seconds=seconds)


def _is_answered(values: Values) -> bool:
    return any(isinstance(value, Answer) for value in values)


def _unit(values: Values) -> float | None:
    """The worth of a constant that is a unit of time: `2 * ONE_HOUR` is written where it is multiplied."""
    found = {_seconds(value)[0] for value in values}
    return next((unit for unit in (60.0, 3600.0, 86400.0) if found == {unit}), None)


def _seconds(value: Value) -> tuple[float | None, Place | None]:
    match value:
        case Number(value=number, place=place):
            return float(number), place
        case Duration(seconds=seconds, place=place):
            return seconds, place
        case Text(literal=str() as text, parts=parts, place=place) if parts:
            return as_number(text), getattr(parts[0], "place", place)
        case _:
            return None, None
