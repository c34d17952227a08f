"""How long an expression lasts, in seconds, and where that number is written."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.lifetimes.constants import constants_named
from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.naming import labels, last_name, setting_key
from auditor.detectors.shared.plain_values import UNITS, as_number, is_plain, plain_value, span_arguments
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.models.names import is_named
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
            case expr.Binary(op="+" | "-"):
                yield from self._sum(expression, seen)
            case expr.Binary(op="*" | "/" | "//"):
                yield from self._product(expression, seen)
            case expr.Conditional(body=body, orelse=orelse):
                yield from self._either(body, orelse, seen)
            case expr.Boolean(left=left, right=right):
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

    def _sum(self, expression: expr.Binary, seen: frozenset[int]) -> Iterator[Lifetime]:
        """`7200 - 300` is written here; `LIFETIME - 300` where the lifetime is; `real - 300` nowhere."""
        sign = 1.0 if expression.op == "+" else -1.0
        if (value := plain_value(expression)) is not None:
            yield self.written(value, expression)
            return
        left, right = tuple(self._trace(expression.left, seen)), tuple(self._trace(expression.right, seen))
        if left and not right and sign < 0:
            yield from left
        for one in left:
            for other in right:
                principal = one if one.seconds >= other.seconds else other
                doubtful = one.doubtful or other.doubtful
                yield replace(principal, seconds=one.seconds + sign * other.seconds, doubtful=doubtful)

    def _product(self, expression: expr.Binary, seen: frozenset[int]) -> Iterator[Lifetime]:
        """`2 * 60 * 60` is written here, `MINUTES * 60` where the minutes are."""
        if (value := plain_value(expression)) is not None:
            yield self.written(value, expression)
            return
        left, right = tuple(self._trace(expression.left, seen)), tuple(self._trace(expression.right, seen))
        for one in left:
            for other in right:
                named = one if one.names or not other.names else other
                if not one.names and not other.names:
                    named = self.written(0.0, expression)
                if expression.op != "*" and not other.seconds:
                    continue
                seconds = one.seconds * other.seconds if expression.op == "*" else one.seconds / other.seconds
                yield replace(named, seconds=seconds, doubtful=one.doubtful or other.doubtful)

    def _call(self, expression: expr.Call, seen: frozenset[int]) -> Iterator[Lifetime]:
        name = last_name(expression.func)
        if is_named(name, "span_makers"):
            yield from self._span(expression, span_arguments(expression), seen)
            return
        if is_named(name, "number_conversions") and (inner := _handed_on(expression)) is not None:
            traced = [tuple(self._trace(part, seen)) for part in inner]
            if all(traced):
                yield max((one for group in traced for one in group), key=lambda one: one.seconds)
            if traced and (all(traced) or name == "max"):
                return
        if name == "min":
            traced = [tuple(self._trace(argument.value, seen)) for argument in expression.args]
            if traced and all(traced):
                yield min((one for group in traced for one in group), key=lambda one: one.seconds)
            return
        found = list(self._named(expression, seen))
        yield from found
        if not found and is_named(name, "default_takers"):
            yield from self._default(expression, seen)

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
            if all(isinstance(part, expr.Literal) or is_plain(part) for _, part in parts):
                yield replace(self.written(total, expression), doubtful=doubtful)
            else:
                yield replace(principal, seconds=total, doubtful=doubtful)

    def spelled_in_units(self, expression: expr.Call) -> tuple[Lifetime, ...]:
        """The keywords of `now.add(hours=1)`, `add_job(…, minutes=85)` as one duration."""
        parts = tuple(
            (UNITS[a.keyword], a.value)
            for a in expression.args
            if a.keyword in UNITS and not (isinstance(a.value, expr.Literal) and a.value.value in (None, 0))
        )
        return tuple(
            replace(one, names=tuple(dict.fromkeys((*one.names, *self._labels(one)))))
            for one in self._span(expression, parts, frozenset({id(expression)}))
        )

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
        if known or _is_answered(values) or not name:
            return
        found = False
        key = setting_key(expression) or name
        if not self.words.is_lifetime_field(key) and (self.words.is_token(key) or self.words.is_lifetime(key)):
            for text, place in self.resolution.settings(key):
                seconds = as_number(text)
                if seconds is not None:
                    yield Lifetime(seconds=seconds, root=place, expression=None, names=(key,))
                    found = True
        if not found:
            yield from self._bound(expression, key, seen)

    def _of_values(self, values: Values, name: str, seen: frozenset[int]) -> Iterator[Lifetime]:
        doubtful = _is_answered(values)
        for value in values:
            seconds, place = _seconds(value)
            if seconds is not None and place is not None:
                for one in self._origin(seconds, place, seen):
                    yield replace(one, names=(name, *one.names), doubtful=one.doubtful or doubtful)

    def _bound(self, expression: expr.Expr, key: str, seen: frozenset[int]) -> Iterator[Lifetime]:
        """What the name is assigned nearby, or a constant of this name somewhere in the project."""
        nearby = bindings(expression, self.syntax) if isinstance(expression, expr.Name) else ()
        constants = constants_named(key, self.resolution) if not nearby else ()
        for path, _ in constants:
            self.syntax.walk(path)
        for value in (*nearby, *(value for _, value in constants)):
            for one in self._trace(value, seen):
                yield replace(one, names=(key, *one.names))

    def _origin(self, seconds: float, place: Place, seen: frozenset[int]) -> Iterator[Lifetime]:
        written = self.syntax.at(place)
        if written is None:
            yield Lifetime(seconds=seconds, root=place, expression=None, names=())
            return
        deeper = list(self._trace(written, seen)) if id(written) not in seen else []
        same = [one for one in deeper if abs(one.seconds - seconds) < 1e-6]
        for one in same or deeper[:1]:
            yield replace(one, seconds=seconds)
        if not deeper:
            yield Lifetime(seconds=seconds, root=place, expression=written, names=())

    def _default(self, expression: expr.Call, seen: frozenset[int]) -> Iterator[Lifetime]:
        """`env.int("TOKEN_SECONDS", 5400)`: the default of a reader that is not known."""
        named = [a for a in expression.args if a.keyword and a.keyword.startswith("default")]
        positional = [a for a in expression.args if a.keyword is None and not a.star][1:2]
        for argument in named or positional:
            if not isinstance(argument.value, expr.Call):
                yield from self._trace(argument.value, seen)


def _is_answered(values: Values) -> bool:
    return any(isinstance(value, Answer) for value in values)


def _unit(values: Values) -> float | None:
    """The worth of a constant that is a unit of time: `2 * ONE_HOUR` is written where it is multiplied."""
    found = {_seconds(value)[0] for value in values}
    return next((unit for unit in (60.0, 3600.0, 86400.0) if found == {unit}), None)


def _handed_on(expression: expr.Call) -> tuple[expr.Expr, ...] | None:
    """What a transparent call hands on: its receiver, or its arguments."""
    if isinstance(expression.func, expr.Attribute) and not expression.args:
        return (expression.func.base,)
    name = last_name(expression.func)
    positional = tuple(a.value for a in expression.args if a.keyword is None and not a.star)
    if isinstance(expression.func, expr.Attribute) and name not in ("ceil", "floor"):
        return None
    if name == "cast":
        return positional[1:2]
    return positional if name == "max" else positional[:1]


def _seconds(value: Value) -> tuple[float | None, Place | None]:
    match value:
        case Number(value=number, place=place):
            return float(number), place
        case Duration(seconds=seconds, place=place):
            return seconds, place
        case Text(literal=str() as text, parts=parts, place=place) if parts:
            return as_number(text), getattr(parts[0], "place", None) or place
        case _:
            return None, None
