"""Whose method a call on an unknown type means, where few classes have a method of that name."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise

from auditor.callgraph.tree import Symbol, Tree
from auditor.index import Kind, Unit
from auditor.models.names import is_everywhere

# Classes with a method of one name among which a call may be meant for each.
OWNERS_LIMIT = 8
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


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
        found = {cls for name in telling if not is_everywhere(name) for cls in self.owners(name)}
        for chain in unit.chains:
            for base, name in pairwise(chain):
                owners = self.owners(name)
                found.update(owners if tells_enough(name) else (cls for cls in owners if is_named_after(base, cls)))
        return found


def tells_enough(name: str) -> bool:
    """Whether the name of a method alone tells whose it is."""
    return len(_words(name)) > 1


def is_named_after(receiver: str, cls: Symbol) -> bool:
    """`self.client`, `portal_client` for a `PortalClient`."""
    return not _words(receiver).isdisjoint(_words(cls.name.rpartition(".")[2]))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))
