"""The names of a function's own: those that hold nothing but what it has just made, and those that hold words."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import direct_expressions, statements, subexpressions

_MAKERS = frozenset({"dict", "list", "set"})


def local_names(function: Function) -> frozenset[str]:
    """Everything that a function binds: parameters, targets, handlers, patterns, imports, names in comprehensions."""
    return frozenset(_bound_in(function))


def _bound_in(function: Function) -> Iterator[str]:
    yield from (each.name for each in function.parameters)
    for statement in statements(function.body):
        match statement:
            case stmt.Assign(targets=targets):
                yield from _names(*targets)
            case stmt.Augment(target=target) | stmt.For(target=target):
                yield from _names(target)
            case stmt.With(items=items):
                yield from _names(*(target for _, target in items if target is not None))
            case stmt.Try(handlers=handlers):
                yield from (each.name for each in handlers if each.name is not None)
            case stmt.Match(cases=cases):
                yield from (name for case in cases for name in case.names)
            case stmt.Import(bound=bound) | stmt.ImportFrom(bound=bound):
                yield bound
            case _:
                pass
        for part in (inner for each in direct_expressions(statement) for inner in subexpressions(each)):
            match part:
                case expr.Comprehension(generators=generators):
                    yield from _names(*(each.target for each in generators))
                case expr.Walrus(target=target):
                    yield target.id
                case expr.Lambda(function=inner):
                    yield from (each.name for each in inner.parameters)
                case _:
                    pass


def _names(*targets: expr.Expr) -> Iterator[str]:
    for target in targets:
        yield from (part.id for part in subexpressions(target) if isinstance(part, expr.Name))


def word_names(function: Function) -> frozenset[str]:
    """The names that run through words which are written down: `for key in ("name", "title")`."""
    found: set[str] = set()
    for statement in statements(function.body):
        match statement:
            case stmt.For(target=expr.Name(id=name), source=expr.Sequence(items=items)):
                if all(is_word(item, frozenset()) for item in items):
                    found.add(name)
            case _:
                pass
    others = [name for name in _bound_in(function) if name in found]
    return frozenset(name for name in found if others.count(name) == 1)


def is_word(value: expr.Expr, words: frozenset[str]) -> bool:
    """Whether an expression is a word that is no path."""
    match value:
        case expr.Literal(value=str() as text):
            return "/" not in text
        case expr.Name(id=name):
            return name in words
        case _:
            return False


class FreshNames:
    """The local names of a function that are only ever bound to something that is written there."""

    def __init__(self, function: Function, *, fills: bool) -> None:
        """`fills`: what the function makes is its first parameter."""
        self._made = function.parameters[0].name if fills and function.parameters else None
        bound: dict[str, bool] = {}
        others: list[str] = [each.name for each in function.parameters]
        for statement in statements(function.body):
            match statement:
                case stmt.Assign(targets=[expr.Name(id=name)], value=value):
                    bound[name] = bound.get(name, True) and (value is None or _is_made(value))
                case stmt.Assign(targets=targets):
                    others.extend(_plain(*targets))
                case stmt.For(target=target):
                    others.extend(_plain(target))
                case stmt.Try(handlers=handlers):
                    others.extend(each.name for each in handlers if each.name is not None)
                case stmt.Match(cases=cases):
                    others.extend(name for case in cases for name in case.names)
                case _:
                    pass
            inside = (inner for each in direct_expressions(statement) for inner in subexpressions(each))
            others.extend(part.target.id for part in inside if isinstance(part, expr.Walrus))
        self._names = frozenset(name for name, is_fresh in bound.items() if is_fresh).difference(others)

    def holds(self, base: expr.Expr) -> bool:
        """Whether an expression is one of these names."""
        return isinstance(base, expr.Name) and base.id in self._names

    def stores_only_there(self, statement: stmt.Statement) -> bool:
        """Whether a statement changes nothing else."""
        match statement:
            case stmt.Assign(targets=targets):
                stored = list(targets)
            case stmt.For(target=target):
                stored = [target]
            case stmt.Augment(target=target):
                return self._is_inside(target) or self.holds(target)
            case _:
                stored = []
        for target in stored:
            for part in _targets(target):
                if not isinstance(part, expr.Name) and not self._is_inside(part):
                    return False
        return all(
            isinstance(part, expr.Name)
            for each in direct_expressions(statement)
            for inner in subexpressions(each)
            if isinstance(inner, expr.Comprehension)
            for generator in inner.generators
            for part in _targets(generator.target)
        )

    def _is_inside(self, part: expr.Expr) -> bool:
        match part:
            case expr.Subscript(base=base):
                return self.holds(base)
            case expr.Attribute(base=expr.Name(id=name)):
                return name == self._made
            case _:
                return False


def _plain(*targets: expr.Expr) -> Iterator[str]:
    yield from (part.id for each in targets for part in _targets(each) if isinstance(part, expr.Name))


def _targets(target: expr.Expr) -> Iterator[expr.Expr]:
    match target:
        case expr.Sequence(items=items):
            for item in items:
                yield from _targets(item)
        case expr.Starred(value=value):
            yield from _targets(value)
        case _:
            yield target


def _is_made(value: expr.Expr) -> bool:
    match value:
        case expr.DictDisplay() | expr.Sequence() | expr.Comprehension() | expr.Literal() | expr.Joined():
            return True
        case expr.Call(func=expr.Name(id=name)):
            return name in _MAKERS
        case _:
            return False
