"""Which code is test code: the one definition, for all rules and for the gate."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.names import plain_name
from auditor.facts.walk import absolute_imports, expressions, statements
from auditor.resources import rules_folder
from auditor.tables import read_table

# How test runners know a test by its name.
_TEST_FUNCTION = re.compile(r"test_|test[A-Z]")
_TEST_CLASS = re.compile(r"Test[A-Z_0-9]|.*Tests?(?:Case)?$")

# Modules of which it is remembered what they are: rules ask of each many times.
_KNOWN = 4096


class _Marks(Struct, frozen=True, kw_only=True):
    paths: re.Pattern[str]
    frameworks: frozenset[str]
    stand_ins: frozenset[str]
    transports: frozenset[str]


@lru_cache(_KNOWN)
def is_test_path(path: str) -> bool:
    """By the names of its folders or its own, as test runners find it."""
    return _marks().paths.search(path) is not None


def is_test_module(module: Module) -> bool:
    """By its path, or because it imports a test library and defines something with it."""
    return is_test_path(module.path) or _is_test_by_content(module)


@lru_cache(_KNOWN)
def stands_in(module: Module) -> bool:
    """Whether a module imports a library that answers in a server's place, or calls a transport that does."""
    marks = _marks()
    if _names_one_of(module, marks.stand_ins) and any(
        imported.partition(".")[0] in marks.stand_ins for imported, _ in absolute_imports(module)
    ):
        return True
    return _names_one_of(module, marks.transports) and any(
        isinstance(each, expr.Call) and plain_name(each.func) in marks.transports
        for each in expressions(module.body, into_definitions=True)
    )


@lru_cache(_KNOWN)
def _is_test_by_content(module: Module) -> bool:
    frameworks = _marks().frameworks
    if not _names_one_of(module, frameworks):
        return False
    bound = {name for imported, name in absolute_imports(module) if is_within(imported, frameworks)}
    return bool(bound) and any(_is_test(statement, bound) for statement in statements(module.body))


def _is_test(statement: stmt.Statement, bound: set[str]) -> bool:
    """Whether a definition is a test, or is decorated with or derived from something of a test library."""
    match statement:
        case stmt.DefineFunction(function=function):
            return bool(_TEST_FUNCTION.match(function.name)) or any(_root(d) in bound for d in function.decorators)
        case stmt.DefineClass(definition=definition):
            outside = (*definition.decorators, *definition.bases)
            return bool(_TEST_CLASS.match(definition.name)) or any(_root(each) in bound for each in outside)
        case _:
            return False


def _root(expression: expr.Expr) -> str:
    """The name that an expression begins with."""
    while True:
        match expression:
            case expr.Call(func=func):
                expression = func
            case expr.Attribute(base=value):
                expression = value
            case expr.Name(id=name):
                return name
            case _:
                return ""


def is_within(imported: str, known: frozenset[str]) -> bool:
    """Whether a dotted name is one of the known ones, or lies in one."""
    parts = imported.split(".")
    return any(".".join(parts[:length]) in known for length in range(1, len(parts) + 1))


def _names_one_of(module: Module, names: frozenset[str]) -> bool:
    """A quick look before the long one: lowering keeps the words of a module."""
    return any(words <= module.words for words in map(_words, names))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", name.lower()))


@cache
def _marks() -> _Marks:
    """What the file says, which comes with the package whatever rules are used."""
    table = read_table(rules_folder() / "test-code.toml")
    folders = "|".join(map(re.escape, table.texts("folders")))
    files = "|".join(re.escape(name).replace(r"\*", "[^/]*") for name in table.texts("files"))
    marks = _Marks(
        paths=re.compile(rf"(?:^|/)(?:{folders})/|(?:^|/)(?:{files})\.(?:pyi?|pyw|ipynb)$"),
        frameworks=frozenset(table.texts("frameworks")),
        stand_ins=frozenset(table.texts("stand_ins")),
        transports=frozenset(table.texts("transports")),
    )
    table.finish()
    return marks
