"""Which expressions hold an access token, by the answers that their values come from and the headers they go into."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.detectors.answer_keys import keys_of
from auditor.detectors.lifetimes.moments import is_now
from auditor.detectors.lifetimes.naming import names_in
from auditor.detectors.lifetimes.traffic import Traffic
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements, subexpressions
from auditor.semantics.heap import InstanceState, ListState, MappingState
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Answer, ClassValue, External, Fixed, Hole, Ref, Text, Unknown, Value, Values

if TYPE_CHECKING:
    from auditor.detectors.lifetimes.ground import Site
    from auditor.detectors.lifetimes.sinks import Sink
    from auditor.detectors.lifetimes.survey import Survey

# A token lies no deeper in what is stored: `{"tokens": {"access": …}}`, an object in a list.
_DEPTH_LIMIT = 3


def holds_token(expression: expr.Expr, survey: Survey) -> bool:
    """Whether a token is (in) what an expression hands on, also wrapped: `json.dumps(asdict(pair))`."""
    field = survey.words.vendor.oauth.access_token_field
    sent = survey.resolution.once("values in Authorization", lambda: _sent(survey))
    for value in values_within(expression, survey.resolution, survey.traffic):
        if value in sent:
            return True
        if isinstance(value, Answer):
            keys = keys_of(value)
            is_whole = not keys and value.path[-1:] == (".json()",)
            if (is_whole or keys[-1:] == (field,)) and any(s.is_token for s in survey.traffic.answerer(value.request)):
                return True
    return False


def is_beside_token(use: expr.Expr, sink: Sink, site: Site, survey: Survey) -> bool:
    """Whether a value is put where a token is put: another key of the mapping, another attribute of the object."""
    is_here = sink.is_stored and not sink.is_local and sink.site is None
    if not is_here or survey.words.is_refresh_token(*sink.names):
        return False
    for outer in survey.ground.ancestors(use):
        if isinstance(outer, expr.DictDisplay):
            beside = [value for _, value in outer.items if use not in subexpressions(value)]
            break
    else:
        beside = list(_assigned_beside(site))
    # Of several moments each may be that of something else.
    is_only_moment = not any(is_now(part) for value in beside for part in subexpressions(value))
    return is_only_moment and any(holds_token(value, survey) for value in beside)


def _assigned_beside(site: Site) -> Iterator[expr.Expr]:
    """What the function around puts into the object that a statement changes."""
    bases = {_base(target) for target in _targets(site.statement)} - {()}
    for statement in statements(site.function.body if site.function is not None else site.module.body):
        if isinstance(statement, stmt.Assign) and statement is not site.statement:
            is_beside = bases & {_base(target) for target in _targets(statement)}
            yield from (statement.value,) if is_beside and statement.value is not None else ()


def _targets(statement: stmt.Statement) -> Iterator[expr.Expr]:
    for target in statement.targets if isinstance(statement, stmt.Assign) else ():
        yield from target.items if isinstance(target, expr.Sequence) else (target,)


def _base(target: expr.Expr) -> tuple[str, ...]:
    """The object that an assignment changes."""
    match target:
        case expr.Attribute(base=base) | expr.Subscript(base=base):
            return names_in(base)
        case _:
            return ()


def values_within(expression: expr.Expr, resolution: Resolution, traffic: Traffic) -> Iterator[Value]:
    """Everything an expression may be, with what lies in its objects and texts, also where a library wraps it."""
    for part in _handed(expression, resolution):
        yield from _inside(resolution.values(part), resolution, traffic, 0)


def _handed(expression: expr.Expr, resolution: Resolution) -> Iterator[expr.Expr]:
    """An expression with the parts that its value is made of; what an attribute or key is taken from is no part."""
    yield expression
    match expression:
        case expr.Call(func=func, args=args) if _only_wraps(func, resolution):
            for argument in args:
                yield from _handed(argument.value, resolution)
        case expr.Call(func=expr.Attribute(base=base), args=()):
            yield from _handed(base, resolution)
        case expr.DictDisplay(items=items):
            for _, value in items:
                yield from _handed(value, resolution)
        case expr.Sequence(items=items):
            for item in items:
                yield from _handed(item, resolution)
        case _:
            return


def _only_wraps(func: expr.Expr, resolution: Resolution) -> bool:
    """Whether a function makes its result of nothing but its arguments, as those of the standard library do."""
    roots = {value.name.partition(".")[0] for value in resolution.values(func) if isinstance(value, External)}
    return bool(roots) and roots <= sys.stdlib_module_names


def _inside(values: Values, resolution: Resolution, traffic: Traffic, depth: int) -> Iterator[Value]:
    for value in values:
        yield value
        if depth < _DEPTH_LIMIT:
            yield from _inside(_contents(value, resolution, traffic), resolution, traffic, depth + 1)


def _contents(value: Value, resolution: Resolution, traffic: Traffic) -> Values:
    match value:
        case Text(parts=parts):
            return tuple(part.value for part in parts if isinstance(part, Hole))
        case Fixed(items=items):
            return tuple(one for group in items for one in group)
        case Ref():
            state = resolution.execution.machine.state(value)
        case _:
            return ()
    match state:
        case MappingState(entries=entries):
            return tuple(one for entry in entries.values() for one in entry.values)
        case ListState(items=items, rest=rest):
            return tuple(one for group in (*items, rest) for one in group)
        case InstanceState(kind=ClassValue(definition=kind), attrs=attrs):
            # What sends by itself is a client: it may renew its token.
            return () if traffic.of_class(kind) else tuple(one for group in attrs.values() for one in group)
        case _:
            return ()


def _sent(survey: Survey) -> frozenset[Value]:
    """What the vendor is sent as authorization, where meeting it again means that it is the same."""
    return frozenset(
        value
        for request in survey.resolution.requests
        for headers in request.observation.headers
        if (entry := headers.entries.get("authorization")) is not None
        for value in _inside(entry.values, survey.resolution, survey.traffic, 0)
        if (isinstance(value, Answer) and keys_of(value))
        or (isinstance(value, Unknown) and value.hint and value.place is not None)
    )
