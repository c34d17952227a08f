"""The names of a whole tree: which unit a name means in which file, through imports and re-exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from auditor.index import Chain, FileIndex, Imported, Kind, Unit
from auditor.sources import ModuleNames


class Symbol(NamedTuple):
    """A name of a module, by the module's path; the module itself where `name` is empty."""

    path: str
    name: str


class UnitId(NamedTuple):
    """The position of a unit in the index of its file."""

    path: str
    number: int


class Meaning(NamedTuple):
    """What a chain of names begins with, and the attributes read from that."""

    symbol: Symbol
    rest: Chain = ()


class Meanings(NamedTuple):
    """Where several modules bind a name (in branches, by stars), all of them; `through` are the files on the way."""

    found: frozenset[Meaning]
    through: frozenset[str]

    @property
    def symbols(self) -> frozenset[Symbol]:
        """Those of which no attribute is read."""
        return frozenset(each.symbol for each in self.found if not each.rest and each.symbol.name)


_NOTHING = Meanings(frozenset(), frozenset())


class Tree:
    """Answers what names mean. `files` are all that may matter, `names` knows the layout of the tree."""

    def __init__(self, files: Mapping[str, FileIndex], names: ModuleNames) -> None:
        self.files = files
        self._names = names
        self._bound: dict[Symbol, list[UnitId]] = defaultdict(list)
        self._imports: dict[Symbol, list[Imported]] = defaultdict(list)
        self._stars: dict[str, list[Imported]] = defaultdict(list)
        # The units of a class, by the module's path and the qualified name.
        self.members: dict[Symbol, list[UnitId]] = defaultdict(list)
        self.heads: dict[Symbol, UnitId] = {}
        self._known: dict[tuple[str, str], Meanings] = {}
        for path, file in files.items():
            self._take(path, file)

    def _take(self, path: str, file: FileIndex) -> None:
        for number, unit in enumerate(file.units):
            id_ = UnitId(path, number)
            if unit.kind is Kind.CLASS:
                self.heads[Symbol(path, unit.qualname)] = id_
            if unit.owner:
                self.members[Symbol(path, unit.owner)].append(id_)
            if not unit.owner or unit.kind is Kind.FUNCTION:
                for name in unit.binds if not unit.owner else (n for n in unit.binds if n != unit.name):
                    self._bound[Symbol(path, name)].append(id_)
        for each in file.imports:
            if each.bound == "*":
                self._stars[path].append(each)
            elif each.bound:
                self._imports[Symbol(path, each.bound)].append(each)

    def unit(self, id_: UnitId) -> Unit:
        return self.files[id_.path].units[id_.number]

    def bound(self, symbol: Symbol) -> list[UnitId]:
        """The units of its own module that bind a name."""
        return self._bound.get(symbol, [])

    def module(self, path: str, dotted: str, level: int = 0) -> str | None:
        """The file that an import in `path` means, if it is among those that may matter."""
        found = self._names.resolve(path, dotted, level)
        return found if found in self.files else None

    def find(self, path: str, name: str) -> Meanings:
        """All that a name of a module may mean; nothing for libraries."""
        key = (path, name)
        if key not in self._known:
            self._known[key] = self._find(path, name)
        return self._known[key]

    def _find(self, path: str, name: str) -> Meanings:
        """Through as many modules as hand the name on; one after the other, for there may be hundreds."""
        found: set[Meaning] = set()
        through: set[str] = set()
        pending = [Symbol(path, name)]
        met: set[Symbol] = set()
        while pending:
            symbol = pending.pop()
            if symbol in met:
                continue
            met.add(symbol)
            through.add(symbol.path)
            if symbol in self._bound:
                found.add(Meaning(symbol))
            rows = self._imports.get(symbol, ())
            for row in rows:
                self._lead_on(symbol.path, row, pending, found, through)
            if not rows and symbol not in self._bound:
                modules = (self.module(symbol.path, star.module, star.level) for star in self._stars[symbol.path])
                pending.extend(Symbol(module, symbol.name) for module in modules if module is not None)
        return Meanings(frozenset(found), frozenset(through)) if found else _NOTHING

    def _lead_on(self, path: str, row: Imported, pending: list[Symbol], found: set[Meaning], through: set[str]) -> None:
        """Where one import leads: on to another module's name, or to a module."""
        module = self.module(path, row.module, row.level)
        if row.name and module is not None and module != path:
            pending.append(Symbol(module, row.name))
            if self._hands_on(Symbol(module, row.name)):
                return
        if row.name:
            module = self.module(path, f"{row.module}.{row.name}" if row.module else row.name, row.level)
        if module is not None:
            found.add(Meaning(Symbol(module, "")))
            through.add(module)

    def _hands_on(self, symbol: Symbol) -> bool:
        return symbol in self._bound or symbol in self._imports

    def target(self, path: str, row: Imported) -> Meanings:
        """What one imported name means."""
        found: set[Meaning] = set()
        through: set[str] = set()
        pending: list[Symbol] = []
        self._lead_on(path, row, pending, found, through)
        for symbol in pending:
            inner = self.find(symbol.path, symbol.name)
            found |= inner.found
            through |= inner.through
        return Meanings(frozenset(found), frozenset(through)) if found else _NOTHING

    def follow(self, path: str, chain: Chain, local: Mapping[str, Imported]) -> Meanings:
        """What a chain of names begins with, and the attributes that are left of it."""
        rows = (local[chain[0]],) if chain[0] in local else self._imports.get(Symbol(path, chain[0]), ())
        for row in rows:
            if row.name:
                continue
            # `import a.b.c` may lead through folders that are no modules themselves.
            for count in range(len(chain), 0, -1):
                module = self.module(path, ".".join((row.module, *chain[1:count])), row.level)
                if module is not None:
                    return self._below(Symbol(module, ""), chain[count:], frozenset({module}))
        head = self.target(path, local[chain[0]]) if chain[0] in local else self.find(path, chain[0])
        inner = [self._below(each.symbol, chain[1:], head.through) for each in head.found]
        return _together(inner)

    def _below(self, symbol: Symbol, rest: Chain, through: frozenset[str]) -> Meanings:
        """What attributes of modules lead to."""
        if symbol.name or not rest:
            return Meanings(frozenset({Meaning(symbol, rest)}), through)
        inner = self.find(symbol.path, rest[0])
        if not inner.found:
            below = self._submodule(symbol.path, rest[0])
            if below is None:
                return Meanings(frozenset({Meaning(symbol, rest)}), through)
            inner = _module(below)
        if any(not each.symbol.name for each in inner.found):
            further = [self._below(each.symbol, rest[1:], through | inner.through) for each in inner.found]
            return _together(further)
        return Meanings(frozenset(Meaning(each.symbol, rest[1:]) for each in inner.found), through | inner.through)

    def _submodule(self, package: str, name: str) -> str | None:
        folder, _, stem = package.rpartition("/")
        return self.module(package, name, 1) if stem.startswith("__init__.") or not folder else None


def _together(groups: list[Meanings]) -> Meanings:
    return Meanings(
        frozenset(each for group in groups for each in group.found),
        frozenset(file for group in groups for file in group.through),
    )


def _module(path: str) -> Meanings:
    return Meanings(frozenset({Meaning(Symbol(path, ""))}), frozenset({path}))
