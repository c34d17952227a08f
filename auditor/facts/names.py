"""The names that code gives to things, as opposed to the texts it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function, Module
from auditor.facts.walk import expressions, statements

# As modules keep their words.
_RUN = re.compile(r"[a-z]{3,}")


class KnownNames:
    """Answers whether some module uses a word as a name; a module is only walked if it may."""

    def __init__(self, modules: Iterable[Module]) -> None:
        self._modules = tuple(modules)
        self._names: dict[str, frozenset[str]] = {}
        self._known: dict[str, bool] = {}

    def __call__(self, word: str) -> bool:
        if word not in self._known:
            runs = frozenset(_RUN.findall(word.lower()))
            candidates = (module for module in self._modules if runs <= module.words)
            self._known[word] = word.isidentifier() and any(word in self._of(module) for module in candidates)
        return self._known[word]

    def _of(self, module: Module) -> frozenset[str]:
        if module.path not in self._names:
            self._names[module.path] = frozenset((*module.name.split("."), *_used(module)))
        return self._names[module.path]


def _used(module: Module) -> Iterator[str]:
    for statement in statements(module.body, into_definitions=True):
        match statement:
            case stmt.Import(module=name, bound=bound):
                yield from (*name.split("."), bound)
            case stmt.ImportFrom():
                yield from (*statement.module.split("."), statement.name, statement.bound)
            case stmt.DefineFunction(function=function):
                yield from _of_function(function)
            case stmt.DefineClass(definition=definition):
                yield from (definition.name, *(name for name, _ in definition.keywords))
            case stmt.Match(cases=cases):
                yield from (name for case in cases for name in case.names)
            case _:
                pass
    for expression in expressions(module.body, into_definitions=True):
        match expression:
            case expr.Name(id=name) | expr.Attribute(attr=name):
                yield name
            case expr.Call(args=arguments):
                yield from (argument.keyword for argument in arguments if argument.keyword)
            case expr.Lambda(function=function):
                yield from _of_function(function)
            case _:
                pass


def _of_function(function: Function) -> Iterator[str]:
    yield from (function.name, *(parameter.name for parameter in function.parameters))


def plain_name(expression: expr.Expr) -> str:
    """What a name or an attribute is called; empty for anything else."""
    match expression:
        case expr.Name(id=name) | expr.Attribute(attr=name):
            return name
        case _:
            return ""


def dotted_name(expression: expr.Expr) -> str:
    """A dotted name as written; of what a call gives only what follows it (`.create` of `client().create`)."""
    match expression:
        case expr.Attribute(base=base, attr=name):
            return f"{dotted_name(base)}.{name}"
        case expr.Name(id=name):
            return name
        case _:
            return ""
