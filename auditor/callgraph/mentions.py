"""What each unit of a tree mentions, resolved once: names of modules, attributes of its own object, and others."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.callgraph.tree import Symbol, Tree, UnitId
from auditor.index import Kind
from auditor.models.names import is_named

_OWN = frozenset({"self", "cls"})


class Mentioned(Struct, frozen=True, kw_only=True):
    """`symbols` are pairs of a name of a module and the attribute read from it ("" if none is).

    `own` are attributes of the object whose method this is, `other` those of anything else. `through` are the files
    that hand the names on.
    """

    symbols: frozenset[tuple[Symbol, str]]
    own: frozenset[str]
    other: frozenset[str]
    through: frozenset[str]


def mentioned_by(id_: UnitId, tree: Tree) -> Mentioned:
    """What one unit mentions."""
    unit = tree.unit(id_)
    local = {row.bound: row for row in unit.imports}
    symbols: set[tuple[Symbol, str]] = set()
    through: set[str] = set()
    own: set[str] = set()
    other = set(unit.attributes)
    for chain in (*unit.chains, *unit.decorators, *unit.bases):
        if chain[0] in _OWN and unit.owner:
            own.update(chain[1:2])
            other.update(chain[2:])
            continue
        meant = tree.follow(id_.path, chain, local)
        if not meant.found or chain[0] in unit.params:
            other.update(chain[1:])
            continue
        for symbol, rest in meant.found:
            symbols.add((symbol, rest[0] if rest else ""))
            other.update(rest[1:])
        through |= meant.through
    for row in unit.imports:
        target = tree.target(id_.path, row)
        symbols.update((each.symbol, "") for each in target.found)
        through |= target.through
    asks_for_classes = any(is_named(chain[-1], "classes_by_name") for chain in unit.calls)
    for text in unit.texts:
        symbols.update(_spelled(text, id_.path, tree))
        if asks_for_classes:
            symbols.update((cls, "") for cls in tree.heads if cls.name == text.rpartition(".")[2])
    return Mentioned(
        symbols=frozenset(symbols), own=frozenset(own), other=frozenset(other),
        through=frozenset(through),
    )  # fmt: skip


def _spelled(text: str, path: str, tree: Tree) -> Iterator[tuple[Symbol, str]]:
    """What a text names that reads like the dotted name of a module, or of something in one."""
    dotted = text.replace(":", ".")
    module = tree.module(path, dotted)
    if module is not None:
        yield Symbol(module, ""), ""
    above, _, name = dotted.rpartition(".")
    module = tree.module(path, above)
    if module is not None:
        yield from ((each.symbol, "") for each in tree.find(module, name).found)


def owner_of(id_: UnitId, tree: Tree) -> Symbol | None:
    """The class that a unit stands in, or the class itself for its head."""
    unit = tree.unit(id_)
    if unit.kind is Kind.CLASS:
        return Symbol(id_.path, unit.qualname)
    return Symbol(id_.path, unit.owner) if unit.owner else None
