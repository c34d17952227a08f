"""Reads one function for what it leaves behind beside what it returns.

A proof from the text alone: a function without effects binds its own names and calls others of its kind, what only
reads, and functions of the standard library that neither send nor call back. It raises nothing, and changes nothing
that it did not make itself. What is not plainly so is taken to have an effect.
"""

from __future__ import annotations

import builtins
import collections.abc
import datetime as dt
import logging
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import MUTATORS, direct_expressions, statements, subexpressions
from auditor.semantics.http_libraries import FUNCTIONS, METHODS, SESSIONS

_PLAIN = (str, bytes, int, float, list, dict, set, tuple, dt.datetime, dt.timedelta, dt.date)
# What a mapping view type can do, a mapping does without changing.
_OF_MAPPINGS = frozenset(name for name in dir(collections.abc.Mapping) if name[0] != "_")
_CHANGING = frozenset(
    name
    for mutable, fixed in ((list, tuple), (set, frozenset), (dict, collections.abc.Mapping))
    for name in {*dir(mutable)} - {*dir(fixed), "copy"}
)
# What ends the program, or goes on elsewhere.
_ENDING = frozenset({"exit", "_exit", "abort", "kill", "execv", "fork"})
_SENDING = frozenset(name for methods in METHODS.values() for name in methods)
# Methods of plain values, and of loggers, that change nothing and call nobody back.
_READING = (
    frozenset(name for kind in (*_PLAIN, logging.Logger) for name in dir(kind) if name[0] != "_")
    - _CHANGING
    - {name for name in dir(logging.Logger) if name.startswith(("add", "remove", "set"))}
    - MUTATORS
    - _SENDING
)
# Functions of Python that change what they are handed, or look up by name what they call.
_POWERFUL = frozenset({
    "setattr", "delattr", "getattr", "eval", "exec", "compile", "__import__", "globals", "locals", "vars", "super",
    "next", "map", "filter", "open", "input", "breakpoint", "exit", "quit", "iter",
})  # fmt: skip
_HARMLESS = frozenset(dir(builtins)) - _POWERFUL
_DISPLAYS = (expr.DictDisplay, expr.Sequence, expr.Comprehension, expr.Literal, expr.Joined)
_STATEMENTS = (
    stmt.Assign, stmt.Augment, stmt.Evaluate, stmt.Return, stmt.If, stmt.For, stmt.While, stmt.Try, stmt.Jump,
    stmt.Match,
)  # fmt: skip


class _EffectError(Exception):
    """Something in a function has, or may have, an effect."""


class EffectReader:
    """Reads one function for what speaks against it, and for the names of functions that nothing must speak against."""

    def __init__(
        self,
        function: Function,
        imports: Mapping[str, str],
        *,
        near: Collection[str],
        functions: Collection[str],
        decorated: Collection[str],
        classes: Collection[str],
    ) -> None:
        self._function = function
        # The functions of the same module.
        self._near = near
        # Among these are the properties, which are called without brackets.
        self._decorated = decorated
        self._imports = imports
        self._functions = functions
        self._classes = classes
        self._needed: set[str] = set()
        self._bound = {parameter.name for parameter in function.parameters}
        self._fresh: set[str] = set()

    def needs(self) -> frozenset[str] | None:
        """The names of other functions that must have no effect either; None if this one may have one."""
        function = self._function
        if function.is_generator or not all(_is_plain(decorator) for decorator in function.decorators):
            return None
        inside = [*statements(function.body)]
        self._bind(inside)
        try:
            for statement in inside:
                self._statement(statement)
                for direct in direct_expressions(statement):
                    for part in subexpressions(direct):
                        self._expression(part)
        except _EffectError:
            return None
        return frozenset(self._needed)

    def _bind(self, inside: Iterable[stmt.Statement]) -> None:
        """The names that the function binds; fresh are those that only ever stand for what it makes itself."""
        others = set(self._bound)
        for statement in inside:
            match statement:
                case stmt.Assign(targets=(expr.Name(id=name),), value=value) if isinstance(value, _DISPLAYS):
                    self._fresh.add(name)
                case stmt.Assign(targets=targets):
                    others.update(_names(targets))
                case stmt.For(target=target):
                    others.update(_names((target,)))
                case stmt.Try(handlers=handlers):
                    others.update(handler.name for handler in handlers if handler.name)
                case stmt.Match(cases=cases):
                    others.update(name for case in cases for name in case.names)
                case _:
                    pass
        self._bound = others | self._fresh
        self._fresh -= others

    def _statement(self, statement: stmt.Statement) -> None:
        match statement:
            case stmt.Assign(targets=targets):
                for target in targets:
                    self._target(target)
            case stmt.Augment(target=target):
                self._require(isinstance(target, expr.Name) and target.id in self._fresh)
            case stmt.For():
                self._need("__iter__")
            case _:
                self._require(isinstance(statement, _STATEMENTS))

    def _target(self, target: expr.Expr) -> None:
        match target:
            case expr.Name():
                pass
            case expr.Sequence(items=items):
                for item in items:
                    self._target(item)
            case expr.Subscript(base=expr.Name(id=name)):
                self._require(name in self._fresh)
            case _:
                raise _EffectError

    def _expression(self, part: expr.Expr) -> None:
        match part:
            case expr.Call(func=func, args=args):
                self._call(func)
                if not (isinstance(func, expr.Name) and func.id in ("isinstance", "issubclass")):
                    for argument in args:
                        self._handed(argument.value)
            case expr.Attribute(attr=name):
                if name in self._decorated:
                    self._need(name)
            case expr.Subscript():
                self._need("__getitem__")
            case expr.Lambda() | expr.Yielded() | expr.Opaque():
                raise _EffectError
            case _:
                pass

    def _call(self, func: expr.Expr) -> None:
        match func:
            case expr.Name(id=name):
                self._require(name not in self._bound)
                full = self._imports.get(name, name)
                own = full.rpartition(".")[2]
                if name in self._imports and _is_harmless(full):
                    return
                self._require(own not in self._classes)
                if name in self._imports or name in self._near:
                    self._require(own in self._functions)
                    self._need(own)
                else:
                    self._require(name in _HARMLESS)
            case expr.Attribute(base=base, attr=name):
                is_fresh = isinstance(base, expr.Name) and base.id in self._fresh
                if is_fresh and (name in _CHANGING or name in _OF_MAPPINGS):
                    return
                self._require(name not in _CHANGING | MUTATORS)
                home = self._home(base)
                if home is None or not _is_harmless(f"{home}.{name}"):
                    self._require(name in _READING or (name in self._functions and name not in _SENDING))
                self._require(name not in self._classes)
                self._need(name)
            case _:
                raise _EffectError

    def _home(self, base: expr.Expr) -> str | None:
        """The full name of what is imported, if that is what a method is called on."""
        names: list[str] = []
        while isinstance(base, expr.Attribute):
            names.append(base.attr)
            base = base.base
        if not isinstance(base, expr.Name) or base.id in self._bound or base.id not in self._imports:
            return None
        return ".".join((self._imports[base.id], *reversed(names)))

    def _handed(self, argument: expr.Expr) -> None:
        """A function that is handed on may be called; so may a class."""
        name = argument.id if isinstance(argument, expr.Name) else getattr(argument, "attr", "")
        full = self._imports.get(name, name)
        self._require(full.rpartition(".")[2] not in self._classes)
        self._need(full.rpartition(".")[2])

    def _need(self, name: str) -> None:
        if name in self._functions:
            self._needed.add(name)

    @staticmethod
    def _require(is_so: bool) -> None:
        if not is_so:
            raise _EffectError


def _is_plain(decorator: expr.Expr) -> bool:
    return isinstance(decorator, expr.Name) and decorator.id in ("property", "staticmethod", "classmethod")


def _is_harmless(full: str) -> bool:
    """Whether a function is one of the standard library that neither sends anything nor ends the program."""
    root, _, _ = full.partition(".")
    name = full.rpartition(".")[2]
    if full in FUNCTIONS or full in SESSIONS or name in _SENDING | _ENDING:
        return False
    return root in sys.stdlib_module_names


def _names(targets: Iterable[expr.Expr]) -> Iterator[str]:
    for target in targets:
        for part in subexpressions(target):
            if isinstance(part, expr.Name):
                yield part.id
