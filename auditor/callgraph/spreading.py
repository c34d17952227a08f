"""Which units depend on what names the vendor: from the seeds outwards, along names, objects and what they keep.

A unit is *touched* if it names the vendor, or mentions something that a touched unit binds, sets or hands on. The
search may take too much for touched, never too little: where a type is not known, every attribute counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from auditor.callgraph.classes import Classes
from auditor.callgraph.mentions import Mentioned, owner_of
from auditor.callgraph.methods import Methods, is_named_after, tells_enough
from auditor.callgraph.tree import Symbol, Tree, UnitId
from auditor.index import Kind
from auditor.models.names import is_named

# What a name was bound to: a display (`[…]`, `{…}`), or what a class of the project makes.
_DISPLAY = ("[]",)


class Spreading:
    """The search. `touched` are units, `whole` the symbols of which every attribute counts."""

    def __init__(
        self,
        tree: Tree,
        classes: Classes,
        methods: Methods,
        mentions: Mapping[UnitId, Mentioned],
        may_keep: Callable[[str], bool],
    ) -> None:
        self._may_keep = may_keep
        self._tree = tree
        self._classes = classes
        self._methods = methods
        self._mentions = mentions
        self.touched: set[UnitId] = set()
        self._symbols: set[Symbol] = set()
        self._whole: set[Symbol] = set()
        self._fields: dict[Symbol, set[str]] = defaultdict(set)
        self._kept: set[tuple[str, str]] = set()
        self._pending: list[UnitId] = []
        # The touched names that stand for a class, or for an object of it.
        self._typed: dict[Symbol, list[Symbol]] = defaultdict(list)
        self._by_symbol: dict[Symbol, list[tuple[UnitId, str]]] = defaultdict(list)
        self._by_read: dict[tuple[Symbol, str], list[UnitId]] = defaultdict(list)
        self._by_own: dict[Symbol, dict[str, list[UnitId]]] = defaultdict(lambda: defaultdict(list))
        self._by_other: dict[str, list[UnitId]] = defaultdict(list)
        # By attribute, and the name that it is read from.
        self._by_pair: dict[str, dict[str, list[UnitId]]] = defaultdict(lambda: defaultdict(list))
        self._by_path: dict[str, list[UnitId]] = defaultdict(list)
        self._by_table: dict[str, list[UnitId]] = defaultdict(list)
        self._by_param: dict[str, list[UnitId]] = defaultdict(list)
        for id_, mentioned in mentions.items():
            self._enter(id_, mentioned)

    def _enter(self, id_: UnitId, mentioned: Mentioned) -> None:
        unit = self._tree.unit(id_)
        owner = owner_of(id_, self._tree)
        for symbol, attribute in mentioned.symbols:
            self._by_symbol[symbol].append((id_, attribute))
            self._by_read[symbol, attribute].append(id_)
        if owner is not None:
            for attribute in mentioned.own:
                self._by_own[owner][attribute].append(id_)
        for attribute in mentioned.other:
            self._by_other[attribute].append(id_)
        for chain in unit.chains:
            for base, attribute in pairwise(chain):
                self._by_pair[attribute][base].append(id_)
        for method in unit.paths:
            self._by_path[method].append(id_)
        for table in unit.tables:
            self._by_table[table].append(id_)
        for param in unit.params:
            self._by_param[param].append(id_)

    def start(self, seeds: Iterable[UnitId], modules: Iterable[str]) -> None:
        """Touch the seeds, and everything in these modules."""
        for id_ in seeds:
            self._touch(id_)
        for path in modules:
            for number, unit in enumerate(self._tree.files[path].units):
                self._touch(UnitId(path, number))
                for name in unit.binds if not unit.owner else ():
                    self._touch_symbol(Symbol(path, name), whole=True)
        while self._pending:
            self._spread(self._pending.pop())

    def _touch(self, id_: UnitId) -> None:
        if id_ not in self.touched:
            self.touched.add(id_)
            self._pending.append(id_)

    def _spread(self, id_: UnitId) -> None:
        unit, owner = self._tree.unit(id_), owner_of(id_, self._tree)
        if owner is not None:
            self._touch_class(owner, {unit.name, *unit.fields, *(() if unit.kind is Kind.FUNCTION else unit.binds)})
        names = unit.binds if not unit.owner else tuple(n for n in unit.binds if unit.kind is Kind.FUNCTION)
        for name in names:
            if not (unit.owner and name == unit.name):
                self._touch_symbol(Symbol(id_.path, name))
        for chain in unit.changes if unit.kept else ():
            for name in unit.kept if self._may_keep(chain[-1]) else ():
                self._keep(chain[-1], name)
        if unit.is_fixture:
            for user in self._by_param.pop(unit.name, ()):  # What a fixture gives is asked for by its name.
                self._touch(user)
        for table in unit.tables:
            for user in self._by_table.pop(table, ()):
                self._touch(user)
        self._spread_changes(id_)
        self._spread_handed(id_)
        if unit.kind is Kind.FUNCTION and unit.owner:
            self._touch_method(unit.name, Symbol(id_.path, unit.owner))

    def _touch_class(self, cls: Symbol, fields: set[str]) -> None:
        """A class is used by its name; what its objects keep is read in all classes of its lineage."""
        self._touch_symbol(Symbol(cls.path, cls.name.partition(".")[0]))
        for name in fields - self._fields[cls] - {""}:
            self._fields[cls].add(name)
            for kin in self._classes.lineage(cls):
                for user in self._by_own.get(kin, {}).get(name, ()):
                    self._touch(user)
                self._recheck(kin, name)

    def _recheck(self, cls: Symbol, attribute: str) -> None:
        """Those who read this attribute of a name that stands for the class, or for an object of it."""
        for symbol in self._typed.get(cls, ()):
            for user in self._by_read.get((symbol, attribute), ()):
                self._touch(user)

    def _touch_symbol(self, symbol: Symbol, *, whole: bool = False) -> None:
        if symbol in self._whole or (symbol in self._symbols and not whole):
            return
        self._symbols.add(symbol)
        types = () if whole else self._types(symbol)
        for cls in types:
            self._typed[cls].append(symbol)
        if not types:
            self._whole.add(symbol)
        known = {name for cls in types for kin in self._classes.lineage(cls) for name in self._fields[kin]}
        for user, attribute in self._by_symbol.get(symbol, ()):
            if not types or not attribute or attribute in known:
                self._touch(user)

    def _types(self, symbol: Symbol) -> tuple[Symbol, ...]:
        """The class that a name stands for, or of which it is an object; nothing if that is not sure."""
        if symbol in self._tree.heads:
            return (symbol,)
        found = [self._made_by(id_) for id_ in self._tree.bound(symbol)]
        if len(found) == 1 and found[0] is not None:
            return (found[0],)
        return ()

    def _made_by(self, id_: UnitId) -> Symbol | None:
        unit = self._tree.unit(id_)
        if unit.kind is not Kind.STATEMENT or not unit.made_by or unit.made_by == _DISPLAY:
            return None
        found = self._tree.follow(id_.path, unit.made_by, {}).symbols
        return next(iter(found)) if len(found) == 1 and found <= self._tree.heads.keys() else None

    def _keep(self, base: str, name: str) -> None:
        """What is left with a framework (`request.api = …`) is taken out where that is called alike."""
        if (base, name) not in self._kept:
            self._kept.add((base, name))
            for user in self._by_pair[name].get(base, ()):
                self._touch(user)

    def _spread_changes(self, id_: UnitId) -> None:
        """Objects of modules that a touched unit changes."""
        unit, owner = self._tree.unit(id_), owner_of(id_, self._tree)
        local = {row.bound: row for row in unit.imports}
        adding = [chain[:-1] for chain in unit.calls if len(chain) > 1]
        for chain in (*unit.changes, *adding):
            if chain[0] in ("self", "cls") and owner is not None and len(chain) > 1:
                if chain in unit.changes:
                    self._touch_class(owner, {chain[1]})
                continue
            if not chain[0]:
                continue
            for symbol in self._tree.follow(id_.path, chain, local).symbols:
                if chain in unit.changes or self._is_collection(symbol):
                    self._touch_symbol(symbol, whole=True)

    def _is_collection(self, symbol: Symbol) -> bool:
        return any(self._tree.unit(id_).made_by == _DISPLAY for id_ in self._tree.bound(symbol))

    def _spread_handed(self, id_: UnitId) -> None:
        """Objects that are made from something touched, and registries that are handed something touched."""
        unit = self._tree.unit(id_)
        local = {row.bound: row for row in unit.imports}
        for chain in unit.calls:
            if len(chain) > 1 and is_named(chain[-1], "keeping"):
                for symbol, rest in self._tree.follow(id_.path, chain, local).found:
                    if rest and symbol in self._tree.heads:  # `Photo.objects.create(…)`: others look it up again.
                        self._touch_symbol(symbol, whole=True)
        for callee, given in unit.handed:
            for symbol, rest in self._tree.follow(id_.path, callee, local).found:
                if not symbol.name:
                    continue
                if not rest and symbol in self._tree.heads:
                    self._fill(symbol)
                elif not rest:
                    self._spread_globals(symbol)
                elif self._types(symbol) and symbol not in self._tree.heads and self._is_touched(given, id_):
                    self._touch_symbol(symbol, whole=True)

    def _is_touched(self, chain: tuple[str, ...], id_: UnitId) -> bool:
        unit = self._tree.unit(id_)
        if chain[0] == unit.name:
            return True
        meant = self._tree.follow(id_.path, chain, {row.bound: row for row in unit.imports})
        return any(each.symbol in self._symbols for each in meant.found)

    def _fill(self, cls: Symbol) -> None:
        """Objects of a class are made from something touched: all that it does may depend on that."""
        for kin in (cls, *self._classes.bases(cls)):
            for member in self._tree.members.get(kin, ()):
                self._touch(member)

    def _spread_globals(self, function: Symbol) -> None:
        """What a function that a touched unit calls with arguments keeps in names of its module."""
        for id_ in self._tree.bound(function):
            unit = self._tree.unit(id_)
            names = set(unit.binds) - {unit.name}
            names.update(chain[0] for chain in unit.changes if chain[0])
            names.update(chain[0] for chain in unit.calls if len(chain) > 1)
            for name in names - set(unit.params):
                for symbol in self._tree.find(id_.path, name).symbols:
                    if name in unit.binds or self._is_collection(symbol):
                        self._touch_symbol(symbol, whole=True)

    def beside(self) -> set[UnitId]:
        """What must be executed with the touched units, though nothing else depends on it.

        These are the methods of touched classes and of those above and below them, which run on the same objects, and
        functions that are handed touched ones.
        """
        found: set[UnitId] = set()
        owners = {owner for id_ in self.touched if (owner := owner_of(id_, self._tree)) is not None}
        for cls in owners:
            for kin in self._classes.lineage(cls):
                found.update(self._tree.members.get(kin, ()))
                if kin in self._tree.heads:
                    found.add(self._tree.heads[kin])
        names = {self._tree.unit(id_).name for id_ in self.touched} - {""}
        for id_ in self.touched:
            unit = self._tree.unit(id_)
            local = {row.bound: row for row in unit.imports}
            for callee in {callee for callee, given in unit.handed if given[-1] in names}:
                for symbol in self._tree.follow(id_.path, callee, local).symbols:
                    found.update(self._tree.bound(symbol))
        return found

    def _touch_method(self, name: str, owner: Symbol) -> None:
        """A method that few classes have is meant wherever it is called on something of unknown type."""
        if owner not in self._methods.owners(name):
            return
        if tells_enough(name):
            users = self._by_other.get(name, [])
        else:
            users = [id_ for base, found in self._by_pair[name].items() if is_named_after(base, owner) for id_ in found]
            users += self._by_path.get(name, ())
        for user in users:
            self._touch(user)
