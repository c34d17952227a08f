"""Whose method a call on an unknown type means, where few classes have a method of that name."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from auditor.callgraph.tree import Symbol, Tree
from auditor.index import Kind, Unit
from auditor.models.names import words_in

# Classes with a method of one name among which a call may be meant for each.
OWNERS_LIMIT = 8


class Methods:
    """The methods of a tree by their names.

    A name of one word says too little by itself: the receiver must then be named after the class, or the method be
    handed a path.
    """

    def __init__(self, tree: Tree) -> None:
        self._owners: dict[str, set[Symbol]] = defaultdict(set)
        for cls, members in tree.members.items():
            for unit in map(tree.unit, members):
                if unit.kind is Kind.FUNCTION and not unit.name.startswith("__"):
                    self._owners[unit.name].add(cls)

    def owners(self, name: str) -> frozenset[Symbol]:
        """The classes that a call of this name may mean."""
        owners = self._owners.get(name, ())
        return frozenset(owners) if len(owners) <= OWNERS_LIMIT else frozenset()

    def called_by(self, unit: Unit) -> set[Symbol]:
        """The classes whose methods a unit may call on something of unknown type."""
        telling = (*filter(tells_enough, unit.attributes), *unit.paths)
        found = {cls for name in telling for cls in self.owners(name)}
        for chain in unit.chains:
            for base, name in pairwise(chain):
                owners = self.owners(name)
                found.update(owners if tells_enough(name) else (cls for cls in owners if is_named_after(base, cls)))
        return found


def tells_enough(name: str) -> bool:
    """Whether the name of a method alone tells whose it is."""
    return len(words_in(name)) > 1


def is_named_after(receiver: str, cls: Symbol) -> bool:
    """`self.client`, `portal_client` for a `PortalClient`."""
    return not words_in(receiver).isdisjoint(words_in(cls.name.rpartition(".")[2]))
