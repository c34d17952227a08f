"""Where a value comes from, as written: step by step behind names, attributes and parameters."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.bindings import bindings_in, bound_in
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.written import argument_for, call_at, constructions, parameters_of, value_at
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.names import plain_name
from auditor.facts.scopes import Scope
from auditor.facts.walk import children, subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.classes import is_kind_of, project_classes
from auditor.semantics.domain.states import MappingState
from auditor.semantics.interpreter.frame import CallSite
from auditor.semantics.resolution import Resolution

# Names behind names: settings objects that copy settings objects seldom do so more than five times.
_STEPS_LIMIT = 8
# `form = {**base, **pair}` and `data=form`: names of names for one form are seldom more.
_FORMS_LIMIT = 3
_EXECUTES = "execute"
# What something is taken from is all that stands in these.
_HANDING_ON = (
    facts.Attribute, facts.Binary, facts.Boolean, facts.Conditional, facts.Joined, facts.Sequence, facts.Starred,
    facts.Subscript, facts.Walrus,
)  # fmt: skip


class Written(Struct, frozen=True):
    """An expression with the body it stands in, and the calls that led into that body, outermost first."""

    expression: facts.Expr
    scope: Scope
    chain: tuple[CallSite, ...]


class Origins(Struct, eq=False):
    """Follows expressions backwards."""

    resolution: Resolution

    def behind(self, start: Written) -> Iterator[Written]:
        """The expression itself and everything it is taken from, as far as that is written somewhere."""
        pending, seen = [(start, 0)], set[int]()
        while pending:
            current, depth = pending.pop(0)
            if id(current.expression) in seen or depth > _STEPS_LIMIT:
                continue
            seen.add(id(current.expression))
            yield current
            pending.extend((step, depth + 1) for step in self._steps(current))

    def _steps(self, current: Written) -> Iterator[Written]:
        match current.expression:
            case facts.Name(id=name):
                yield from self._bindings(name, current)
            case facts.Attribute(base=facts.Name(id="self" | "cls"), attr=attr):
                yield from self._attributes(attr, current)
            case facts.Call(func=func, args=args):
                told = (func, *_executed(func, current.scope), *(argument.value for argument in args))
                yield from (Written(part, current.scope, current.chain) for part in told)
            case _ if isinstance(current.expression, _HANDING_ON):
                yield from (Written(part, current.scope, current.chain) for part in children(current.expression))

    def _bindings(self, name: str, current: Written) -> Iterator[Written]:
        """What a name is bound to: in its body, by whoever calls that body, or at the top of the module."""
        local = list(bound_in(name, current.scope.body))
        for value in local:
            yield Written(value, current.scope, current.chain)
        function = current.scope.function
        if function is not None and any(p.name == name for p in function.parameters):
            yield from self._arguments(name, function, current)
        elif not local and function is not None:
            top = next(iter(self.resolution.scopes_of(current.scope.module.path)))
            for value in bound_in(name, top.body):
                yield Written(value, top, ())

    def _arguments(self, name: str, function: Function, current: Written) -> Iterator[Written]:
        bound = current.scope.owner is not None and bool(function.parameters)
        for index in range(len(current.chain) - 1, -1, -1):
            if current.chain[index].callee == function.qualname:
                found = call_at(current.chain[index].place, self.resolution)
                given = argument_for(found[0], function, name, bound=bound) if found is not None else None
                if found is not None and given is not None:
                    yield Written(given, found[1], current.chain[:index])
                return
        if function.name == "__init__" and current.scope.owner is not None:
            for call, scope in self.constructions(current.scope.owner):
                given = argument_for(call, function, name, bound=True)
                if given is not None:
                    yield Written(given, scope, ())

    def _attributes(self, attr: str, current: Written) -> Iterator[Written]:
        """What the class and its bases assign to an attribute, in methods and bodies, or return as a property."""
        family = self._bases(current.scope)
        scopes = (scope for path in dict.fromkeys(family.values()) for scope in self.resolution.scopes_of(path))
        for scope in scopes:
            if scope.owner is None or id(scope.owner) not in family:
                continue
            for target, value, _ in bindings_in(scope.body):
                is_attribute = isinstance(target, facts.Attribute) and target.attr == attr
                in_body = scope.function is None and isinstance(target, facts.Name) and target.id == attr
                if is_attribute or in_body:
                    yield Written(value, scope, ())
            if scope.function is not None and scope.function.name == attr:
                returned = (each.value for each in scope.statements if isinstance(each, stmt.Return))
                yield from (Written(value, scope, ()) for value in returned if value is not None)

    def _bases(self, scope: Scope) -> dict[int, str]:
        """The class around a body and the bases of it that the project has, each with the path of its module."""
        if scope.owner is None:
            return {}
        known = self.resolution.class_of(scope.owner)
        bases = project_classes(known) if known is not None else ()
        return {id(scope.owner): scope.module.path, **{id(base.definition): base.module for base in bases}}

    def constructions(self, owner: Class) -> Iterator[tuple[facts.Call, Scope]]:
        """The calls that make objects of a class of the project, or of one that inherits from it."""
        for group in constructions(self.resolution).values():
            for call, scope, made in group:
                if is_kind_of(made, owner):
                    yield call, scope


def _executed(fetch: facts.Expr, scope: Scope) -> Iterator[facts.Call]:
    """What a cursor was told before rows are fetched from it: `cursor.execute(…)`."""
    if isinstance(fetch, facts.Attribute) and is_named(fetch.attr, "row_fetches"):
        for call in scope.calls:
            is_same = isinstance(call.func, facts.Attribute) and plain_name(call.func.base) == plain_name(fetch.base)
            if is_same and last_name(call.func) == _EXECUTES and call.span.line <= fetch.span.line:
                yield call


def spread_mappings(call: facts.Call, scope: Scope) -> Iterator[facts.Expr]:
    """What is spread into the arguments, here or where their names are bound; a parameter came with the caller."""
    given = parameters_of(scope)
    for argument in call.args:
        for spread in _spread_into(argument.value, scope, _FORMS_LIMIT):
            if not (isinstance(spread, facts.Name) and spread.id in given):
                yield spread


def _spread_into(expression: facts.Expr, scope: Scope, steps: int) -> Iterator[facts.Expr]:
    for part in subexpressions(expression):
        match part:
            case facts.DictDisplay(items=items):
                yield from (value for key, value in items if key is None)
            case facts.Call(func=facts.Name(id="dict"), args=args):
                yield from (argument.value for argument in args if argument.keyword is None)
            case facts.Binary(op="|", left=left, right=right):
                yield from (side for side in (left, right) if not isinstance(side, facts.DictDisplay))
            case facts.Name(id=name) if steps:
                for value in bound_in(name, scope.body):
                    if isinstance(value, facts.DictDisplay | facts.Call | facts.Binary | facts.Name):
                        yield from _spread_into(value, scope, steps - 1)
                yield from _updates(name, scope)


def _updates(name: str, scope: Scope) -> Iterator[facts.Expr]:
    """`form.update(pair)`, `form |= pair`."""
    for statement in scope.statements:
        match statement:
            case stmt.Augment(target=facts.Name(id=target), op="|", value=value) if target == name:
                yield value
    for part in scope.parts:
        match part:
            case facts.Call(func=facts.Attribute(base=facts.Name(id=base), attr="update"), args=args) if base == name:
                yield from (argument.value for argument in args if argument.keyword is None)


def unpacked_values(
    call: facts.Call, scope: Scope, fields: tuple[str, ...], resolution: Resolution
) -> Iterator[tuple[facts.Expr, Scope]]:
    """The credentials in mappings that a call unpacks; what a function was given itself came with its caller."""
    given = parameters_of(scope)
    for argument in call.args:
        if argument.star != "**" or (isinstance(argument.value, facts.Name) and argument.value.id in given):
            continue
        for mapping in resolution.states(resolution.values(argument.value), MappingState):
            for name in (*fields, "auth"):
                entry = mapping.entries.get(name)
                found = value_at(entry.place, name, resolution) if entry is not None else None
                if found is not None:
                    yield found
