"""Classes that cannot work on their own: mixins and bases that ask of `self` what only their subclasses have."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts.expressions import Attribute, Expr, Name
from auditor.facts.statements import Assign, DefineFunction
from auditor.facts.walk import expressions, statements
from auditor.semantics.domain.classes import lookup_order
from auditor.semantics.domain.values import ClassValue, External

# Library bases that add nothing a method could ask for.
_BARE = frozenset({"abc.ABC", "builtins.object", "typing.Protocol", "typing.Generic", "typing_extensions.Protocol"})


def is_incomplete(cls: ClassValue, known: dict[int, bool]) -> bool:
    """Whether a method of the class asks `self` for something that neither the class nor its bases give it.

    `known` keeps the answers.
    """
    key = id(cls.definition)
    if key not in known:
        known[key] = _lacks_something(cls)
    return known[key]


def _lacks_something(cls: ClassValue) -> bool:
    has: set[str] = set()
    asks: set[str] = set()
    for each in lookup_order(cls):
        if isinstance(each, External):
            if each.name not in _BARE:
                return False
            continue
        if "__getattr__" in each.namespace:
            return False
        has.update(each.namespace)
        for name, is_set in _attributes_of_self(each):
            (has if is_set else asks).add(name)
    return bool(asks - has)


def _attributes_of_self(cls: ClassValue) -> Iterator[tuple[str, bool]]:
    """The attributes of `self` in the methods of a class, and whether they are set there."""
    for statement in cls.definition.body:
        if not isinstance(statement, DefineFunction) or not statement.function.parameters:
            continue
        first = statement.function.parameters[0].name
        for inner in statements(statement.function.body):
            if isinstance(inner, Assign):
                yield from ((name, True) for target in inner.targets if (name := _asked_of(first, target)))
        for expression in expressions(statement.function.body):
            if name := _asked_of(first, expression):
                yield name, False


def _asked_of(name: str, expression: Expr) -> str:
    """The attribute of the variable that an expression is; empty for others, and for what every object has."""
    match expression:
        case Attribute(base=Name(id=id_), attr=attr) if id_ == name and not attr.startswith("__"):
            return attr
        case _:
            return ""
