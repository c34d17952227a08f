"""The slice of a tree: the functions that can matter, and the files that are needed to execute them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from auditor.callgraph.classes import Classes
from auditor.callgraph.mentions import Mentioned, mentioned_by
from auditor.callgraph.methods import Methods
from auditor.callgraph.needs import Needs
from auditor.callgraph.spreading import Spreading
from auditor.callgraph.tree import Tree, UnitId
from auditor.index import FileIndex, Kind, Unit
from auditor.sources import ModuleNames


class Seeds(Struct, frozen=True, kw_only=True):
    """What is known to matter: lines that name the vendor, by file; files as a whole; files that have no index."""

    lines: Mapping[str, Collection[int]]
    whole: Collection[str]
    opaque: Collection[str]


class Slice(Struct, frozen=True, kw_only=True):
    """`files` must be lowered. `lines` are those of functions and classes that can matter, by file.

    Of a file that is not among `lines`, everything can matter. `idle` are first and last lines of the bodies, by file,
    of functions that nothing that matters calls.
    """

    files: frozenset[str]
    idle: Mapping[str, tuple[tuple[int, int], ...]]
    lines: Mapping[str, frozenset[int]]
    functions: int
    functions_seen: int

    def holds(self, path: str, line: int) -> bool:
        """Whether a function or class that begins on a line can matter."""
        known = self.lines.get(path)
        return known is None or line in known


def take_slice(
    files: Mapping[str, FileIndex], seeds: Seeds, names: ModuleNames, *, may_keep: Callable[[str], bool]
) -> Slice:
    """The slice around the seeds; files that name the vendor are in it with all of their functions.

    That they import something from a module that is called after the vendor does not count: then who uses it matters.

    `may_keep` tells of which names frameworks keep things for others to take out.
    """
    tree = Tree(files, names)
    classes = Classes(tree)
    mentions = {
        UnitId(path, number): mentioned_by(UnitId(path, number), tree)
        for path in files for number in range(len(files[path].units))
    }  # fmt: skip
    methods = Methods(tree)
    spreading = Spreading(tree, classes, methods, mentions, may_keep)
    starts, modules = _starts(tree, mentions, seeds)
    spreading.start(starts, modules)
    named = {path for path in seeds.lines if _says_more(path, seeds.lines[path], tree)} | (
        {*seeds.whole} & files.keys()
    )
    chosen = {*spreading.touched, *(UnitId(path, n) for path in named for n in range(len(files[path].units)))}
    chosen.update(spreading.beside())
    needs = Needs(tree, classes, methods, mentions, may_keep)
    needs.search(chosen)
    chosen = needs.chosen
    lines: dict[str, set[int]] = {path: set() for path in files}
    for path, number in chosen:
        unit = files[path].units[number]
        lines[path].update((unit.line,) if unit.kind is Kind.CLASS else range(unit.first, unit.last + 1))
    idle: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for path, number in sorted(needs.idle()):
        unit = files[path].units[number]
        if unit.body:
            idle[path].append((unit.body, unit.last))
    return Slice(
        idle={path: tuple(found) for path, found in idle.items()},
        files=frozenset({*needs.files, *named, *seeds.opaque}),
        lines={path: frozenset(found) for path, found in lines.items()},
        functions=sum(tree.unit(id_).kind is Kind.FUNCTION for id_ in chosen),
        functions_seen=sum(unit.kind is Kind.FUNCTION for file in files.values() for unit in file.units),
    )


def _starts(tree: Tree, mentions: Mapping[UnitId, Mentioned], seeds: Seeds) -> tuple[set[UnitId], set[str]]:
    """The units that name the vendor, and the modules that do so as a whole, as in their docstring."""
    starts: set[UnitId] = set()
    modules = {path for path in seeds.whole if path in tree.files}
    for path, lines in seeds.lines.items():
        file = tree.files.get(path)
        if file is None:
            continue
        marked = sorted(lines)
        for found in _around(marked, file.units).values():
            starts.update(UnitId(path, n) for n in found if file.units[n].kind is not Kind.CLASS)
            if _says_nothing(file.units[found[-1]]):
                # A docstring: of a class, or of the module.
                classes = [n for n in found if file.units[n].kind is Kind.CLASS]
                starts.update(UnitId(path, n) for n in classes)
                if not classes:
                    modules.add(path)
        bound = {row.bound for row in file.imports if _of_lines(marked, row.first, row.last)}
        starts.update(_users(path, bound, tree))
    opaque = set(seeds.opaque)
    for id_, mentioned in mentions.items():
        if opaque and not opaque.isdisjoint(mentioned.through):
            starts.add(id_)
    return starts, modules


def _around(marked: list[int], units: Sequence[Unit]) -> dict[int, list[int]]:
    """The numbers of the units around each of these lines, outer ones first."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for line in _of_lines(marked, unit.first, unit.last):
            found[line].append(number)
    return found


def _of_lines(marked: list[int], first: int, last: int) -> list[int]:
    """Those of the sorted lines that lie between `first` and `last`."""
    return marked[bisect_left(marked, first) : bisect_right(marked, last)]


def _says_more(path: str, lines: Collection[int], tree: Tree) -> bool:
    """Whether one of these lines stands outside of imports of the tree's own modules."""
    own = {(row.first, row.last) for row in tree.files[path].imports if tree.target(path, row).found}
    return not {*lines} <= {line for first, last in own for line in range(first, last + 1)}


def _says_nothing(unit: Unit) -> bool:
    return unit.kind is Kind.STATEMENT and not (unit.binds or unit.chains or unit.attributes)


def _users(path: str, bound: Collection[str], tree: Tree) -> Iterator[UnitId]:
    """The units of a file that mention one of the names that its imports bind."""
    for number, unit in enumerate(tree.files[path].units if bound else ()):
        if "*" in bound or any(chain[0] in bound for chain in (*unit.chains, *unit.decorators, *unit.bases)):
            yield UnitId(path, number)
