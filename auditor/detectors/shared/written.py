"""The code that stands at a place, what is written in it (arguments, values for keys, texts), and who calls what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from auditor.facts import expressions as facts
from auditor.facts.definitions import Function
from auditor.facts.scopes import Scope
from auditor.facts.span import Span
from auditor.facts.statements import Assign
from auditor.models.names import is_named
from auditor.semantics.domain.classes import class_attribute, fields
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Value
from auditor.semantics.resolution import Resolution

# An expression with the body it stands in.
Standing = tuple[facts.Expr, Scope]


def call_at(place: Place | None, resolution: Resolution) -> tuple[facts.Call, Scope] | None:
    """The call that covers exactly this place, with the body it stands in."""
    if place is None:
        return None
    known = resolution.once(
        (call_at, place.module),
        lambda: {call.span: (call, scope) for scope in resolution.scopes_of(place.module) for call in scope.calls},
    )
    return known.get(place.span)


def value_at(place: Place | None, key: str, resolution: Resolution) -> Standing | None:
    """What was written for `key` where a mapping got it: in a display, by item assignment or as a keyword."""
    if place is None:
        return None
    return resolution.once((value_at, place, key), lambda: _value_at(place, key, resolution))


def _value_at(place: Place, key: str, resolution: Resolution) -> tuple[facts.Expr, Scope] | None:
    for scope in resolution.scopes_of(place.module):
        for statement, parts in zip(scope.statements, scope.parts_of, strict=True):
            targets = statement.targets if isinstance(statement, Assign) else ()
            given = statement.value if isinstance(statement, Assign) else None
            if given is not None and any(isinstance(t, facts.Subscript) and t.span == place.span for t in targets):
                return given, scope
            found = next((value for part in parts if (value := _given(part, key, place.span)) is not None), None)
            if found is not None:
                return found, scope
    return None


def _given(expression: facts.Expr, key: str, span: Span) -> facts.Expr | None:
    match expression:
        case facts.DictDisplay(items=items):
            return next((value for name, value in items if name is not None and name.span == span), None)
        case facts.Sequence(items=(facts.Literal(value=name) as first, value)) if name == key:
            return value if span in (first.span, expression.span) else None
        case facts.Call() if expression.span == span:
            given = positional(expression)
            is_pair = len(given) == 2 and written_text(given[0]) == key
            return keyword(expression, key) or (given[1] if is_pair else None)
        case _:
            return None


def argument_for(call: facts.Call, function: Function, name: str, *, bound: bool) -> facts.Expr | None:
    """What a call writes for a parameter; `bound` if the first parameter is the receiver."""
    if (named := keyword(call, name)) is not None:
        return named
    positional = [p.name for p in function.parameters if p.kind == "positional"][1 if bound else 0 :]
    given = [argument for argument in call.args if argument.keyword is None]
    if name not in positional or any(argument.star for argument in given):
        return None
    index = positional.index(name)
    return given[index].value if index < len(given) else None


def parameters_of(scope: Scope) -> set[str]:
    """What the function around is given, by name."""
    return {parameter.name for parameter in scope.function.parameters} if scope.function is not None else set()


def keyword(call: facts.Call, name: str) -> facts.Expr | None:
    """The argument passed by this keyword."""
    for argument in call.args:
        if argument.keyword == name:
            return argument.value
    return None


def positional(call: facts.Call) -> list[facts.Expr]:
    """The arguments that are passed by their position."""
    return [argument.value for argument in call.args if argument.keyword is None and not argument.star]


def argument_of(call: facts.Call, name: str, position: int | None) -> facts.Expr | None:
    """The argument of this keyword, or at this position (from 0) if nothing is spread before it."""
    before = call.args[: position + 1] if position is not None else ()
    given = positional(call) if not any(each.star for each in before) else []
    at = given[position] if position is not None and position < len(given) else None
    return keyword(call, name) or at


def is_open(call: facts.Call) -> bool:
    """Whether the call passes arguments on that are not written here."""
    return any(argument.star for argument in call.args)


def all_calls(resolution: Resolution) -> Sequence[tuple[facts.Call, Scope]]:
    """Every call of the project with the body it stands in."""
    return resolution.once(
        all_calls, lambda: tuple((call, each) for each in resolution.scopes() for call in each.calls)
    )


def library_calls(resolution: Resolution) -> Sequence[tuple[facts.Call, Scope, frozenset[str]]]:
    """The calls of what may be a function of a library, each with the dotted names of that."""
    return resolution.once(
        library_calls,
        lambda: tuple(
            (call, scope, names)
            for call, scope in all_calls(resolution)
            if (names := resolution.library_names(call.func))
        ),
    )


def constructions(resolution: Resolution) -> Mapping[int, Sequence[tuple[facts.Call, Scope, ClassValue]]]:
    """The calls that make objects of the project's classes, by the identity of the definition."""
    return resolution.once(constructions, lambda: _constructions(resolution))


def _constructions(resolution: Resolution) -> dict[int, list[tuple[facts.Call, Scope, ClassValue]]]:
    found: dict[int, list[tuple[facts.Call, Scope, ClassValue]]] = {}
    for call, scope in all_calls(resolution):
        for value in resolution.values(call.func):
            if isinstance(value, ClassValue):
                found.setdefault(id(value.definition), []).append((call, scope, value))
    return found


class Called(Struct, frozen=True):
    """A call of a function with the body it stands in; `is_bound` if the first parameter is the receiver."""

    call: facts.Call
    scope: Scope
    is_bound: bool


def callees(called: facts.Expr, resolution: Resolution) -> Iterator[tuple[Function, bool]]:
    """The functions that something calls, a class its constructor; True if the first parameter is the receiver."""
    for value in resolution.values(called):
        yield from _behind(value)


def _behind(value: Value) -> Iterator[tuple[Function, bool]]:
    made = class_attribute(value, "__init__")[0] if isinstance(value, ClassValue) else (value,)
    for one in made:
        if isinstance(one, FunctionValue):
            yield one.function, isinstance(value, ClassValue) or one.receiver is not None


def calls_of(function: Function, resolution: Resolution) -> Sequence[Called]:
    """The calls of a function of the project; of a constructor, those of its class."""
    return resolution.once(calls_of, lambda: _by_function(resolution)).get(function, ())


def _by_function(resolution: Resolution) -> Mapping[Function, Sequence[Called]]:
    found: dict[Function, list[Called]] = defaultdict(list)
    for call, scope in all_calls(resolution):
        for function, is_bound in callees(call.func, resolution):
            found[function].append(Called(call, scope, is_bound))
    return found


def positional_names(called: facts.Expr, resolution: Resolution) -> Iterator[list[str]]:
    """What the functions and classes that something calls call their positional arguments."""
    for value in resolution.values(called):
        functions = list(_behind(value))
        for function, is_bound in functions:
            yield [each.name for each in function.parameters[is_bound:] if each.kind == "positional"]
        if isinstance(value, ClassValue) and not functions:
            yield [name for name, _ in fields(value)]


def looked_up(read: object) -> tuple[facts.Expr | None, facts.Expr | None]:
    """A mapping, and the key under which something is read from it: `state["saved"]`, `state.get("saved")`."""
    match read:
        case facts.Subscript(base=base, index=key):
            return base, key
        case facts.Call(func=facts.Attribute(base=base, attr=name), args=(facts.Argument(value=key), *_)):
            return (base, key) if is_named(name, "key_readers") else (None, None)
        case _:
            return None, None


def written_text(expression: facts.Expr | None) -> str:
    """The text that an expression is; empty for anything else."""
    return expression.value if isinstance(expression, facts.Literal) and isinstance(expression.value, str) else ""


def written_entries(mapping: facts.Expr) -> Iterator[tuple[str, facts.Expr]]:
    """The entries of a mapping whose keys are texts, as a display or as `dict(…)`; none for anything else."""
    match mapping:
        case facts.DictDisplay(items=items):
            yield from ((text, value) for key, value in items if (text := written_text(key)))
        case facts.Call(func=facts.Name(id="dict"), args=args):
            yield from ((argument.keyword, argument.value) for argument in args if argument.keyword)
