"""Library models proven on a tree: which rows fit something in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from auditor.analysis.running.file_search import find_files
from auditor.catalogue import Catalogue, load_catalogues
from auditor.config import Config
from auditor.model import Problem
from auditor.model.progress import Progress, unwatched
from auditor.models.library import shipped_rows
from auditor.models.rows import Cache, Row, Sanitizer
from auditor.pipeline import resolve_files


class Taught(Struct, frozen=True, kw_only=True):
    """`unused` are rows of the configuration and of rules folders, by file and key, that fit nothing in the tree.

    `own` and `shipped` count the names that rows are about, `used` those of the shipped ones that the tree uses.
    """

    unused: tuple[tuple[str, str, tuple[str, ...]], ...]
    own: int
    shipped: int
    used: int
    problems: tuple[Problem, ...]
    is_empty: bool


def prove(paths: Sequence[str], config: Config, progress: Progress = unwatched) -> Taught:
    """What the rows of the configuration, of rules folders and of the package fit in these paths."""
    catalogues = load_catalogues(config.rules)
    resolved = resolve_files(find_files(paths, config), catalogues, config, progress)
    fitting = frozenset(name for _, each in resolved.resolutions for name in each.models.asked)
    declared = frozenset(key for _, each in resolved.resolutions for key in each.fitting)
    written = frozenset(word for module in resolved.modules.values() for word in module.words)
    own = _own_rows(catalogues, config)
    rows = (*shipped_rows(), *own)
    fitting |= {
        row.name for row in rows if isinstance(row, Cache | Sanitizer) and row.name.rpartition(".")[2] in written
    }
    shipped = {row.name for row in shipped_rows()}
    return Taught(
        unused=tuple(_unused(own, fitting, declared)),
        own=len({row.name for row in own}),
        shipped=len(shipped),
        used=len(shipped & fitting),
        problems=resolved.problems,
        is_empty=resolved.coverage.is_empty,
    )


def _own_rows(catalogues: Sequence[Catalogue], config: Config) -> tuple[Row, ...]:
    """What does not come with the package, in the order in which it counts."""
    return (*chain.from_iterable(each.models for each in catalogues), *config.models)


def _unused(
    rows: Sequence[Row], fitting: frozenset[str], declared: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Rows none of whose names fits anything."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((row.file, row.place), []).append(row.name)
    for (file, place), names in groups.items():
        if (file, place) not in declared and fitting.isdisjoint(names):
            yield file, place, tuple(names)
