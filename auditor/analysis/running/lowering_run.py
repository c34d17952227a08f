"""Lowering all files that matter: what the cache knows is taken from it, the rest is parsed, largest file first."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.running.containment import contained
from auditor.facts.definitions import CellMap, Module
from auditor.failures import failure
from auditor.model import Problem
from auditor.model.progress import Phase, Progress, Step
from auditor.processes import can_be_copied, share_out, worker_context, worker_count
from auditor.sources import ModuleName, ModuleNames, SourceFile, SourceText, read_source
from auditor.sources.bodies import without_bodies
from auditor.store import Store, key_of, maker_version

# Starting a worker costs as much as parsing this much text; smaller audits stay in one process.
PARALLEL_BYTES = 600_000
# Parts that processes take in turn. Where there are fewer files, each is one.
SHARES = 400


class Lowered(Struct, frozen=True, kw_only=True):
    """Facts by path, and what kept other files from having any."""

    modules: Mapping[str, Module]
    problems: tuple[Problem, ...]


def lower_files(
    files: Sequence[SourceFile],
    names: ModuleNames,
    store: Store,
    *,
    jobs: int,
    progress: Progress,
    idle: Callable[[str], Sequence[tuple[int, int]]] = lambda _: (),
) -> Lowered:
    """Facts of all files that can be understood. `jobs` 0 means one process for each core.

    `idle` tells for a path which lines are bodies of functions that need not be read.

    What an editor or standard input holds changes with every stroke of a key: it is not kept.
    """
    made_by = maker_version("facts", "lowering", "masking", libraries=("libcst",))
    modules: dict[str, Module] = {}
    problems: list[Problem] = []
    pending: list[_Task] = []
    for file in files:
        source = read_source(file)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        problems.extend(source.problems)
        source = replace(source, text=without_bodies(source.text, idle(file.path)))
        name, key = names.name_of(file.path), key_of(source.text, made_by=made_by)
        known = store.load(key)
        if known is None:
            pending.append(_Task(source, name, key, store if file.content is None else store.for_passing_texts))
        else:
            modules[file.path] = _placed(known, source, name)
    done = len(files) - len(pending)
    for task, result in _lower_all(pending, jobs):
        done += 1
        progress(Step(Phase.READING, done, len(files), task.source.path))
        if isinstance(result, Problem):
            problems.append(result)
        else:
            modules[task.source.path] = _placed(result, task.source, task.name)
    for path, module in modules.items():
        grave = (omission for omission in module.omissions if omission.is_grave)
        problems.extend(Problem(path=path, message=omission.reason, line=omission.line) for omission in grave)
    return Lowered(modules=dict(sorted(modules.items())), problems=tuple(sorted(problems)))


def _placed(module: Module, source: SourceText, name: ModuleName) -> Module:
    cells = CellMap(source.cells) if source.cells else None
    return replace(module, path=source.path, name=name.name, is_package=name.is_package, cells=cells)


class _Task(Struct, frozen=True):
    """One text to lower, and where its facts are kept."""

    source: SourceText
    name: ModuleName
    key: str
    store: Store


def _lower_all(pending: list[_Task], jobs: int) -> Iterator[tuple[_Task, Module | Problem]]:
    """What may cost too much comes last, in a process of its own that may be lost."""
    costly: list[_Task] = []
    for task, result in _lower_cheap(pending, jobs):
        if result is None:
            costly.append(task)
        else:
            yield task, result
    with contained() as containment:
        for task in costly:
            made = containment.lower(task.source.text, task.source.path)
            if isinstance(made, Module):
                task.store.save(task.key, made)
            yield task, made


def _lower_cheap(pending: list[_Task], jobs: int) -> Iterator[tuple[_Task, Module | Problem | None]]:
    ordered = sorted(pending, key=lambda task: (-len(task.source.text), task.source.path))
    workers = min(worker_count(jobs), len(ordered))
    if workers <= 1 or sum(len(task.source.text) for task in ordered) < PARALLEL_BYTES:
        yield from ((task, _lower(task)) for task in ordered)
        return
    if can_be_copied():
        import_module("auditor.lowering")  # Once, before there are copies.
        shares = [ordered[first::SHARES] for first in range(min(SHARES, len(ordered)))]
        made = share_out(lambda number: [_lower(task) for task in shares[number]], len(shares), workers)
        for share, results in zip(shares, made, strict=True):
            yield from zip(share, results, strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - few audits start workers.

    with worker_context() as context, ProcessPoolExecutor(workers, context, initializer=gc.disable) as pool:
        yield from zip(ordered, pool.map(_lower, ordered, chunksize=4), strict=True)


def _lower(task: _Task) -> Module | Problem | None:
    """Facts, which are kept at once, or why there are none; None for what may cost too much."""
    # Imported late: an audit that finds everything in the cache does not need the parser.
    from auditor.lowering import CostlyError, LoweringError, lower_module  # noqa: PLC0415

    text, path = task.source.text, task.source.path
    try:
        module = lower_module(text, path=path, name="", is_package=False, is_guarded=False)
    except CostlyError:
        return None
    except LoweringError as error:
        return Problem(path=path, message=str(error), line=error.line)
    except Exception as error:  # noqa: BLE001 - a bug that one file brings to light must not cost the others.
        return Problem(path=path, message=failure("reading it", error))
    task.store.save(task.key, module)
    return module
