"""The classes of a tree: what each inherits from, and which inherit from it."""

from __future__ import annotations

from collections import defaultdict

from auditor.callgraph.tree import Symbol, Tree


class Classes:
    """`lineage` of a class are those above and below it: what is set on an object of one can be read in another.

    `outside` are the classes that inherit from something outside of the tree, whose code may call any of their methods.
    """

    def __init__(self, tree: Tree) -> None:
        self._above: dict[Symbol, list[Symbol]] = defaultdict(list)
        self._below: dict[Symbol, list[Symbol]] = defaultdict(list)
        self._lineage: dict[Symbol, frozenset[Symbol]] = {}
        self.outside: set[Symbol] = set()
        for cls, head in tree.heads.items():
            for chain in tree.unit(head).bases:
                known = [each for each in tree.follow(cls.path, chain, {}).symbols if each in tree.heads]
                for base in known:
                    if base != cls:
                        self._above[cls].append(base)
                        self._below[base].append(cls)
                if not known:
                    self.outside.add(cls)

    def bases(self, cls: Symbol) -> list[Symbol]:
        return self._above.get(cls, [])

    def ancestry(self, cls: Symbol) -> set[Symbol]:
        """The class and all that it inherits from."""
        return _reach(cls, self._above)

    def lineage(self, cls: Symbol) -> frozenset[Symbol]:
        """The class, all that it inherits from, and all that inherit from it."""
        if cls not in self._lineage:
            self._lineage[cls] = frozenset({*self.ancestry(cls), *_reach(cls, self._below)})
        return self._lineage[cls]


def _reach(start: Symbol, edges: dict[Symbol, list[Symbol]]) -> set[Symbol]:
    found = {start}
    pending = [start]
    while pending:
        for each in edges.get(pending.pop(), ()):
            if each not in found:
                found.add(each)
                pending.append(each)
    return found
