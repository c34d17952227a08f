"""Lowering all files that matter: what the cache knows is taken from it, the rest is parsed, largest file first."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from auditor.analysis.containment import contained
from auditor.facts.definitions import CellMap, Module
from auditor.failures import failure
from auditor.model import Problem
from auditor.model.progress import Phase, Progress, Step
from auditor.processes import worker_context, worker_count
from auditor.sources import ModuleName, ModuleNames, SourceFile, SourceText, read_source
from auditor.store import Store, key_of, maker_version

# Starting a worker costs as much as parsing this much text; smaller audits stay in one process.
PARALLEL_BYTES = 600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """Facts by path, and what kept other files from having any."""

    modules: Mapping[str, Module]
    problems: tuple[Problem, ...]


def lower_files(
    files: Sequence[SourceFile], names: ModuleNames, store: Store, *, jobs: int, progress: Progress
) -> Lowered:
    """Facts of all files that can be understood. `jobs` 0 means one process for each core.

    What an editor or standard input holds changes with every stroke of a key: it is not kept.
    """
    made_by = maker_version("facts", "lowering", libraries=["libcst"])
    modules: dict[str, Module] = {}
    problems: list[Problem] = []
    pending: list[tuple[SourceText, ModuleName, str]] = []
    for file in files:
        source = read_source(file)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        problems.extend(source.problems)
        name, key = names.name_of(file.path), key_of(source.text, made_by=made_by)
        known = store.load(key)
        if known is None:
            pending.append((source, name, key))
        else:
            modules[file.path] = _placed(known, source, name)
    passing = {file.path for file in files if file.content is not None}
    done = len(files) - len(pending)
    for (source, name, key), result in _lower_all(pending, jobs):
        done += 1
        progress(Step(Phase.READING, done, len(files), source.path))
        if isinstance(result, Problem):
            problems.append(result)
        else:
            if source.path not in passing:
                store.save(key, result)
            modules[source.path] = _placed(result, source, name)
    for path, module in modules.items():
        grave = (omission for omission in module.omissions if omission.is_grave)
        problems.extend(Problem(path=path, message=omission.reason, line=omission.line) for omission in grave)
    return Lowered(modules=dict(sorted(modules.items())), problems=tuple(sorted(problems)))


def _placed(module: Module, source: SourceText, name: ModuleName) -> Module:
    cells = CellMap(source.cells) if source.cells else None
    return replace(module, path=source.path, name=name.name, is_package=name.is_package, cells=cells)


def _lower_all(
    pending: list[tuple[SourceText, ModuleName, str]], jobs: int
) -> Iterator[tuple[tuple[SourceText, ModuleName, str], Module | Problem]]:
    """What may cost too much comes last, in a process of its own that may be lost."""
    costly: list[tuple[SourceText, ModuleName, str]] = []
    for item, result in _lower_cheap(pending, jobs):
        if result is None:
            costly.append(item)
        else:
            yield item, result
    with contained() as containment:
        yield from ((item, containment.lower(item[0].text, item[0].path)) for item in costly)


def _lower_cheap(
    pending: list[tuple[SourceText, ModuleName, str]], jobs: int
) -> Iterator[tuple[tuple[SourceText, ModuleName, str], Module | Problem | None]]:
    ordered = sorted(pending, key=lambda item: (-len(item[0].text), item[0].path))
    workers = min(worker_count(jobs), len(ordered))
    if workers <= 1 or sum(len(item[0].text) for item in ordered) < PARALLEL_BYTES:
        yield from ((item, _lower(item[0].text, item[0].path)) for item in ordered)
        return
    with worker_context() as context, ProcessPoolExecutor(workers, context, initializer=gc.disable) as pool:
        texts, paths = [item[0].text for item in ordered], [item[0].path for item in ordered]
        yield from zip(ordered, pool.map(_lower, texts, paths, chunksize=4), strict=True)


def _lower(text: str, path: str) -> Module | Problem | None:
    """Facts, or why there are none; None for what may cost too much."""
    # Imported late: an audit that finds everything in the cache does not need the parser.
    from auditor.lowering import CostlyError, LoweringError, lower_module  # noqa: PLC0415

    try:
        return lower_module(text, path=path, name="", is_package=False, is_guarded=False)
    except CostlyError:
        return None
    except LoweringError as error:
        return Problem(path=path, message=str(error), line=error.line)
    except Exception as error:  # noqa: BLE001 - a bug that one file brings to light must not cost the others.
        return Problem(path=path, message=failure("reading it", error))
