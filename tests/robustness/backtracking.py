"""Texts on which a pattern would try over and over: for each of its endless repeats one that goes on and then fails."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple  # nodes of that parser have no types

import auditor

# The only parser of patterns there is, and the names of its nodes; both are private.
parser = importlib.import_module("re._parser")
constants = importlib.import_module("re._constants")

# A repeat with a smaller maximum is no endless one.
ENDLESS = 1_000
# What follows the repeats, so that the whole does not match after all.
ENDINGS = ("", "\x00", "\n")
_PROBES = 30
# Tables of patterns, and what is asked of those in them.
ASKED = {"auditor.semantics.data.framework_storage._BY_NAME": frozenset({"fullmatch"})}


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern of the program, where it stands, and how it is used."""

    place: str
    pattern: re.Pattern[Any]
    methods: frozenset[str] = frozenset({"search"})

    def __str__(self) -> str:
        return f"{self.place} {self.pattern.pattern[:60]!r}"


class Probe(NamedTuple):
    """A text of any length: what leads to a repeat, what is repeated, and what follows."""

    before: str
    pump: str
    ending: str

    def text(self, length: int) -> str:
        return f"{self.before}{self.pump * (length // len(self.pump))}{self.ending}"


def patterns() -> list[Found]:
    """Those that modules keep, and those that calls spell out."""
    modules = [
        importlib.import_module(info.name)
        for info in pkgutil.walk_packages(auditor.__path__, "auditor.")
        if not info.name.endswith("__main__")
    ]
    trees = {module.__name__: ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8")) for module in modules}
    methods = {name: _methods(tree) for name, tree in trees.items()}
    found: dict[tuple[object, int, frozenset[str]], Found] = {}
    for module in modules:
        for name, value in vars(module).items():
            place = f"{module.__name__}.{name}"
            asked = ASKED.get(place) or methods[module.__name__].get(name, frozenset({"search"}))
            for pattern in _compiled(value):
                found.setdefault((pattern.pattern, pattern.flags, asked), Found(place, pattern, asked))
        for pattern, method in _spelled(trees[module.__name__]):
            asked = frozenset({method if method in _ANCHORED else "search"})
            found.setdefault((pattern.pattern, pattern.flags, asked), Found(module.__name__, pattern, asked))
    return list(found.values())


_ANCHORED = frozenset({"match", "fullmatch"})
_SEARCHING = frozenset({"search", "sub", "subn", "findall", "finditer", "split"})


def _methods(tree: ast.Module) -> dict[str, frozenset[str]]:
    """What a module asks of each name that may be a pattern's; `(A if b else C).match` asks it of both."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _ANCHORED | _SEARCHING:
            for owner in ast.walk(node.value):
                if isinstance(owner, ast.Name):
                    found.setdefault(owner.id, set()).add(node.attr if node.attr in _ANCHORED else "search")
    return {name: frozenset(methods) for name, methods in found.items()}


def _compiled(value: object) -> Iterator[re.Pattern[Any]]:
    match value:
        case re.Pattern():
            yield value
        case dict():
            yield from (one for each in (*value, *value.values()) for one in _compiled(each))
        case tuple() | list() | frozenset() | set():
            yield from (one for each in value for one in _compiled(each))
        case _:
            return


def _spelled(tree: ast.Module) -> Iterator[tuple[re.Pattern[Any], str]]:
    """Patterns in calls of `re`, as far as they are written out, and what is asked of them; holes stand for a word."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name), args=[first, *_]):
                written = None if name in ("compile", "escape") else _written(first)
                if written is not None:
                    yield re.compile(written, _flags(ast.unparse(node))), name
            case _:
                continue


def _flags(call: str) -> re.RegexFlag:
    flags = re.NOFLAG
    for flag in (re.IGNORECASE, re.MULTILINE, re.VERBOSE, re.DOTALL):
        flags |= flag if str(flag.name) in call else re.NOFLAG
    return flags


def _written(node: ast.expr) -> str | bytes | None:
    match node:
        case ast.Constant(value=str() | bytes() as written):
            return written
        case ast.JoinedStr(values=values):
            return "".join(str(each.value) if isinstance(each, ast.Constant) else "word" for each in values)
        case _:
            return None


def probes(pattern: re.Pattern[Any]) -> Iterator[Probe]:
    """The texts to try a pattern on."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    found = dict.fromkeys(
        Probe(before, pump, ending) for before, pump in _pumps(list(tree), "") if pump for ending in ENDINGS
    )
    yield from islice(found, _PROBES)


def _pumps(nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """What leads to each endless repeat, and what it repeats."""
    for kind, argument in nodes:
        for inner in _inside(kind, argument):
            yield from _pumps(inner, before)
        if kind in REPEATS and argument[1] >= ENDLESS:
            body = list(argument[2])
            yield from ((before, pump) for pump in dict.fromkeys(_samples(body)))
        before += next(iter(_samples([(kind, argument)])), "")


def _inside(kind: object, argument: Any) -> Iterator[list[Any]]:
    if kind in REPEATS:
        yield list(argument[2])
    elif kind is constants.SUBPATTERN:
        yield list(argument[3])
    elif kind is constants.BRANCH:
        yield from map(list, argument[1])
    elif kind in (constants.ASSERT, constants.ASSERT_NOT):
        yield list(argument[1])
    elif kind is constants.ATOMIC_GROUP:
        yield list(argument)


REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)
_CHARACTERS = "aA0_ \t\n\\\"'/.-:,=({#éx7"


def _samples(nodes: list[Any]) -> Iterable[str]:
    """A few texts that these nodes match."""
    found = [""]
    for kind, argument in nodes:
        found = [f"{text}{more}" for text in found[:6] for more in [*_matching(kind, argument)][:6]]
    return found


def _matching(kind: object, argument: Any) -> Iterator[str]:
    if kind is constants.LITERAL:
        yield chr(argument)
    elif kind is constants.SUBPATTERN:
        yield from _samples(list(argument[3]))
    elif kind is constants.ATOMIC_GROUP:
        yield from _samples(list(argument))
    elif kind is constants.BRANCH:
        yield from (text for branch in argument[1] for text in [*_samples(list(branch))][:2])
    elif kind in REPEATS:
        times = max(1, argument[0]) if argument[1] else 0
        yield from (text * min(times, 50) for text in _samples(list(argument[2])))
    elif kind in (constants.IN, constants.ANY, constants.NOT_LITERAL):
        yield from (c for c in _CHARACTERS if _is_in(kind, argument, c))
    else:
        yield ""


def _is_in(kind: object, argument: Any, character: str) -> bool:
    if kind is constants.ANY:
        return character != "\n"
    if kind is constants.NOT_LITERAL:
        return bool(argument != ord(character))
    negated = any(each is constants.NEGATE for each, _ in argument)
    return any(is_one(each, value, character) for each, value in argument) is not negated


_CATEGORIES = {
    constants.CATEGORY_DIGIT: r"\d", constants.CATEGORY_NOT_DIGIT: r"\D", constants.CATEGORY_SPACE: r"\s",
    constants.CATEGORY_NOT_SPACE: r"\S", constants.CATEGORY_WORD: r"\w", constants.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def is_one(kind: object, value: Any, character: str) -> bool:
    if kind is constants.LITERAL:
        return bool(value == ord(character))
    if kind is constants.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    if kind is constants.CATEGORY:
        return re.match(_CATEGORIES[value], character) is not None
    return False
