"""What units need to be executed: all that they mention, what that mentions, and what changes it.

Units that change what is needed (`HEADERS["X"] = …` in a function of its own, `request.api = …` in a middleware) must
be executed, too: they are chosen. All others are only there to be called: by their name; from the units that matter
themselves also on objects of unknown type, by a library whose class they extend, or by a name made up at run time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from auditor.callgraph.classes import Classes
from auditor.callgraph.mentions import Mentioned
from auditor.callgraph.methods import Methods
from auditor.callgraph.tree import Symbol, Tree, UnitId
from auditor.facts.walk import MUTATORS
from auditor.index import Kind, Unit


class Needs:
    """The search. Of a class, those methods are needed whose name is mentioned somewhere in what is needed.

    Of a class that inherits from a library, all are that the units at the start mention.

    Afterwards `found` is all that is needed and `files` the paths of that, `chosen` the units that must be executed for
    themselves.
    """

    def __init__(
        self,
        tree: Tree,
        classes: Classes,
        methods: Methods,
        mentions: Mapping[UnitId, Mentioned],
        may_keep: Callable[[str], bool],
    ) -> None:
        self._may_keep = may_keep
        self.files: set[str] = set()
        self.chosen: set[UnitId] = set()
        self.found: set[UnitId] = set()
        self._tree = tree
        self._classes = classes
        self._methods = methods
        self._mentions = mentions
        self._pending: list[UnitId] = []
        self._names: set[str] = set()
        self._waiting: dict[str, list[UnitId]] = defaultdict(list)
        self._met: set[Symbol] = set()
        self._first: set[UnitId] = set()
        # Classes and modules of which any function may be meant by those who make up names.
        self._meant: set[Symbol] = set()
        self._taken: set[Symbol] = set()
        self._asking: set[tuple[Symbol | UnitId, bool]] = set()
        self._fixtures: dict[str, list[UnitId]] = defaultdict(list)
        self._changing: dict[Symbol, set[UnitId]] = defaultdict(set)
        self._keeping: dict[tuple[str, str], list[UnitId]] = defaultdict(list)
        for id_ in mentions:
            self._enter(id_)

    def _enter(self, id_: UnitId) -> None:
        unit = self._tree.unit(id_)
        if unit.is_fixture:
            self._fixtures[unit.name].append(id_)
        if unit.kind is not Kind.FUNCTION:
            return
        local = {row.bound: row for row in unit.imports}
        for chain in (*unit.changes, *(call[:-1] for call in unit.calls if len(call) > 1 and call[-1] in MUTATORS)):
            meant = self._tree.follow(id_.path, chain, local) if chain[0] not in unit.params else None
            for each in meant.found if meant is not None else ():
                self._changing[each.symbol].add(id_)
        for chain in unit.changes if unit.kept else ():
            for name in unit.kept if self._may_keep(chain[-1]) else ():
                self._keeping[chain[-1], name].append(id_)

    def search(self, units: Iterable[UnitId]) -> None:
        """Find all that these units need."""
        self._first.update(units)
        self.chosen.update(self._first)
        self._pending.extend(self._first)
        while self._pending:
            id_ = self._pending.pop()
            if id_ in self.found:
                continue
            self.found.add(id_)
            self.files.add(id_.path)
            self.files |= self._mentions[id_].through
            self._follow(id_, self._mentions[id_])

    def idle(self) -> Iterator[UnitId]:
        """The functions in these files that nothing needed calls; their bodies need not be read.

        Those that a library or a made-up name may call are not among them, nor are those that these call in turn.
        """
        unread = {
            UnitId(path, number)
            for path in self.files & self._tree.files.keys()
            for number, unit in enumerate(self._tree.files[path].units)
            if unit.kind is Kind.FUNCTION
        } - self.found
        read = {cls for cls in self._met if self._is_outside(cls)}
        for symbol in self._meant:
            read.update(self._classes.lineage(symbol) if symbol.name else (symbol,))
        pending = {id_ for id_ in unread if Symbol(id_.path, self._tree.unit(id_).owner) in read}
        while pending:
            unread -= pending
            pending = {called for id_ in pending for called in self._called_by(self._mentions[id_])} & unread
        yield from unread

    def _called_by(self, mentioned: Mentioned) -> Iterator[UnitId]:
        """The functions that one which is only read may call: of the names that it mentions, and of classes met."""
        for symbol in self._meanings(mentioned):
            yield from self._tree.bound(symbol)
            yield from self._tree.members.get(symbol, ())
        for name in {*mentioned.own, *mentioned.other, *(attribute for _, attribute in mentioned.symbols)}:
            yield from self._waiting.get(name, ())

    def _is_outside(self, cls: Symbol) -> bool:
        return not self._classes.outside.isdisjoint(self._classes.lineage(cls))

    def _ask(self, id_: UnitId) -> None:
        """A unit makes up names at run time: it may mean any function of the classes and modules around it."""
        is_first, owner = id_ in self._first, Symbol(id_.path, self._tree.unit(id_).owner)
        asking = (owner if owner.name else id_, is_first)
        if asking in self._asking:
            return
        self._asking.add(asking)
        meant = {owner}
        for each in self._tree.members.get(owner, ()) if owner.name else (id_,):
            for symbol in self._symbols(self._mentions[each]):
                meant.add(symbol)
                # An object is of a class that is mentioned where it is made.
                for bound in self._tree.bound(symbol) if symbol.name and symbol not in self._tree.heads else ():
                    meant.update(made for made, _ in self._mentions[bound].symbols)
        for symbol in {symbol for symbol in meant if not symbol.name or symbol in self._tree.heads}:
            if is_first:
                self._take_all(self._classes.lineage(symbol) if symbol.name else (symbol,))
            self._meant.add(symbol)

    def _take_all(self, symbols: Iterable[Symbol]) -> None:
        """All methods of these classes, and all functions of these modules."""
        for symbol in {*symbols} - self._taken:
            self._taken.add(symbol)
            if symbol.name:
                self._pending.extend(self._tree.members.get(symbol, ()))
            elif symbol.path in self._tree.files:
                units = enumerate(self._tree.files[symbol.path].units)
                self._pending.extend(
                    UnitId(symbol.path, n) for n, unit in units if unit.kind is Kind.FUNCTION and not unit.owner
                )

    def _choose(self, units: Iterable[UnitId]) -> None:
        fresh = [id_ for id_ in units if id_ not in self.chosen]
        self.chosen.update(fresh)
        self._pending.extend(fresh)

    def _follow(self, id_: UnitId, mentioned: Mentioned) -> None:
        unit = self._tree.unit(id_)
        if unit.owner:
            self._meet(Symbol(id_.path, unit.owner))
        for param in unit.params:
            self._pending.extend(self._fixtures.get(param, ()))
        for symbol in self._symbols(mentioned):
            self.files.add(symbol.path)
            bound = self._tree.bound(symbol)
            self._pending.extend(bound)
            self._choose(each for each in bound if symbol.name not in ("", self._tree.unit(each).name))
            self._choose(self._changing.get(symbol, ()))
            if symbol in self._tree.heads:
                self._meet(symbol)
        if id_ in self.chosen:
            for chain in unit.chains:
                for base, name in pairwise(chain):
                    self._choose(self._keeping.get((base, name), ()))
        if id_ in self._first:
            self._guess(unit, mentioned)
        if unit.asks_by_name:
            self._ask(id_)
        read = {attribute for _, attribute in mentioned.symbols}
        for name in {*mentioned.own, *mentioned.other, *read} - self._names:
            self._names.add(name)
            self._pending.extend(self._waiting.pop(name, ()))

    def _guess(self, unit: Unit, mentioned: Mentioned) -> None:
        """What a unit that matters may call on something of unknown type, and what a library may call for it."""
        for cls in self._methods.called_by(unit):
            self._meet(cls)
        for symbol in self._symbols(mentioned):
            if symbol in self._tree.heads and symbol not in self._taken and self._is_outside(symbol):
                self._take_all(self._classes.ancestry(symbol))

    def _symbols(self, mentioned: Mentioned) -> Iterator[Symbol]:
        """What is mentioned; the modules through which that is named are needed, too."""
        self.files.update(symbol.path for symbol, _ in mentioned.symbols if not symbol.name)
        yield from self._meanings(mentioned)

    def _meanings(self, mentioned: Mentioned) -> Iterator[Symbol]:
        """The names that are mentioned, and modules of which no attribute is read."""
        for symbol, attribute in mentioned.symbols:
            if symbol.name or not attribute:
                yield symbol
            else:
                yield from self._tree.find(symbol.path, attribute).symbols

    def _meet(self, cls: Symbol) -> None:
        """A class is mentioned: its head, what stands in its body, and the methods that somebody names."""
        pending = [cls]
        while pending:
            cls = pending.pop()
            if cls in self._met:
                continue
            self._met.add(cls)
            pending.extend(self._classes.bases(cls))
            if cls in self._tree.heads:
                self._pending.append(self._tree.heads[cls])
            for member in self._tree.members.get(cls, ()):
                unit = self._tree.unit(member)
                if unit.kind is not Kind.FUNCTION or unit.name.startswith("__") or unit.name in self._names:
                    self._pending.append(member)
                else:
                    self._waiting[unit.name].append(member)
