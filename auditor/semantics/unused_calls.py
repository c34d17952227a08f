"""Calls whose results nobody takes, of functions that only compute one: once for each kind of arguments is enough.

Log helpers are the usual case: they would be executed for each request of a program, with another text each time.
What flows into them is seen all the same: arguments are of one kind only if they are parts of the same answers.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from msgspec import Struct, field

from auditor.callgraph.effects import Effects
from auditor.callgraph.unused import unused_calls
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.semantics.values import (
    Answer,
    ClassValue,
    Constant,
    External,
    FunctionValue,
    Hole,
    Method,
    Number,
    Partial,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
)

# Where the request was sent that has a number.
Site = Callable[[int], Place]
# What can be called back.
_CALLABLE = (FunctionValue, Partial)


class Unused(Struct, eq=False):
    """What is known of the calls of one project; nothing where functions are declared, since those send unseen."""

    effects: Effects | None = None
    _looked_at: set[int] = field(default_factory=set)
    _calls: set[int] = field(default_factory=set)
    _made: set[tuple[int, Hashable]] = field(default_factory=set)

    def look_at(self, path: str, function: Function) -> None:
        """Find the calls in a function whose results nobody takes."""
        if self.effects is not None and id(function) not in self._looked_at:
            self._looked_at.add(id(function))
            self._calls.update(id(call) for call in unused_calls(path, function, self.effects))

    def only_computes(self, value: FunctionValue, given: Iterable[Values]) -> bool:
        """Whether a call of a function with these arguments only computes a result."""
        if self.effects is None:
            return False
        path, function = value.module, value.function
        if self.effects.is_pure(path, function):
            return True
        is_free = value.receiver is None or isinstance(value.receiver, ClassValue)
        return is_free and self.effects.only_asks(path, function) and all(_is_data(v) for vs in given for v in vs)

    def is_idle(self, call: expr.Call, targets: Iterable[Value], given: Iterable[Values], site_of: Site) -> bool:
        """Whether nothing new can come of a call that is about to be made; it is taken down otherwise."""
        if self.effects is None or id(call) not in self._calls:
            return False
        for target in targets:
            if not isinstance(target, FunctionValue) or not self.effects.is_pure(target.module, target.function):
                return False
        kinds = tuple(frozenset(_kind(value, site_of) for value in values) for values in given)
        if any(None in each for each in kinds):
            return False
        if (id(call), kinds) in self._made:
            return True
        self._made.add((id(call), kinds))
        return False


def _kind(value: Value, site_of: Site) -> Hashable:
    """What calls with different values have in common; None where nobody knows."""
    match value:
        case Answer(request=request, path=path):
            return (site_of(request), path)
        case Text(parts=parts):
            return frozenset(_kind(part.value, site_of) for part in parts if isinstance(part, Hole))
        case Unknown(hint=hint):
            return hint
        case Constant() | Number():
            return value
        case _:
            return None


def _is_data(value: Value) -> bool:
    """Whether a value is no object, and no method of one."""
    return not isinstance(value, (Ref, External, *_CALLABLE)) and not (
        isinstance(value, Method) and isinstance(value.receiver, Ref | External)
    )
