"""From files that matter to those around them: who imports them, and what they import."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from auditor.sources.relevance.imports import Imported
from auditor.sources.relevance.naming import ModuleNames

# A call is followed outwards through this many files (`__init__` not counted): job -> service -> client.
IMPORTERS = 3
# Base classes, constants and settings of a file with a needle are found within this many steps …
IMPORTS = 3
# … and those of its importers, which add arguments to a call, within one.
IMPORTS_OF_IMPORTERS = 1
# Where a slice decides what of them matters, a file costs little, and no chain of imports is as long as this.
FAR = 200
# Parsing takes about 0.1 s a file: more neighbours than this would cost minutes and explain little.
NEIGHBOUR_LIMIT = 2_000

Graph = Mapping[str, Iterable[str]]


class Neighbourhood(Struct, frozen=True):
    """`paths` with those it began with; `left_out` counts files beyond the limit."""

    paths: frozenset[str]
    left_out: int


def imported_files(importer: str, imports: Iterable[Imported], names: ModuleNames) -> frozenset[str]:
    """The files of the tree that these imports mean; a package of the tree may be called like a library."""
    found: set[str | None] = set()
    for each in imports:
        if not each.names:
            found.add(_nearest(importer, each, names))
            continue
        below = {_submodule(importer, each, name, names) for name in each.names}
        found |= below
        found.add(names.resolve(importer, each.module, each.level))
    return frozenset(path for path in found if path is not None and path != importer)


def neighbourhood(
    needles: Iterable[str], graph: Graph, *, beside: Iterable[str] = (), is_far: bool = False
) -> Neighbourhood:
    """The files around `needles`, the nearest first; `graph` tells what each file imports.

    `beside` are files that are wanted without those around them. `is_far` to follow imports to their end, in both
    directions.
    """
    start = dict.fromkeys(sorted(needles), 0)
    limit = FAR if is_far else IMPORTS
    importers = _spread(start, _reversed(graph), FAR if is_far else IMPORTERS)
    entrances = importers if is_far else {p: start.get(p, IMPORTS - IMPORTS_OF_IMPORTERS) for p in importers}
    imports = _spread(entrances, graph, limit)
    distance = {path: min(importers.get(path, limit), imports[path]) for path in imports}
    around = sorted((path for path in imports if path not in start), key=lambda path: (distance[path], path))
    return Neighbourhood(frozenset({*start, *beside, *around[:NEIGHBOUR_LIMIT]}), max(len(around) - NEIGHBOUR_LIMIT, 0))


def _spread(start: Mapping[str, int], graph: Graph, limit: int) -> dict[str, int]:
    """Distances up to `limit`; passing through an `__init__` is no step, for it only hands names on."""
    distances = dict(start)
    waiting: list[list[str]] = [[] for _ in range(limit + 1)]
    for path in sorted(start):
        waiting[start[path]].append(path)
    for distance, queue in enumerate(waiting):
        for path in queue:  # Grows while it is walked: steps that cost nothing stay at this distance.
            if distances[path] != distance:
                continue
            for neighbour in sorted(graph.get(path, ())):
                reached = distance + (not _is_init(neighbour))
                if reached <= limit and reached < distances.get(neighbour, limit + 1):
                    distances[neighbour] = reached
                    waiting[reached].append(neighbour)
    return distances


def _reversed(graph: Graph) -> dict[str, list[str]]:
    importers: dict[str, list[str]] = defaultdict(list)
    for importer in sorted(graph):
        for imported in graph[importer]:
            importers[imported].append(importer)
    return importers


def _nearest(importer: str, imported: Imported, names: ModuleNames) -> str | None:
    """`import a.b.c` means the file of a.b.c, or of the nearest package above that is ours."""
    module = imported.module
    while module:
        path = names.resolve(importer, module)
        if path is not None:
            return path
        module = module.rpartition(".")[0]
    return None


def _submodule(importer: str, imported: Imported, name: str, names: ModuleNames) -> str | None:
    module = f"{imported.module}.{name}" if imported.module else name
    return names.resolve(importer, module, imported.level)


def _is_init(path: str) -> bool:
    return path.rpartition("/")[2].startswith("__init__.")
