"""A run over a portfolio: which trees are still to be audited, where results go, and what came of it all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from auditor.config.version import tool_version
from auditor.fleet.database import write_database
from auditor.fleet.documents import TreeHead, read_head, source_record
from auditor.fleet.orders import Order, Outcome, Status
from auditor.fleet.rows import Row
from auditor.model import AuditorError
from auditor.portfolio import Portfolio, Tree, file_name
from auditor.printing import json_text
from auditor.writing import remove_unfinished, write_whole

TREES = "trees"
DATABASE = "fleet.sqlite"
INDEX = "fleet.json"
LOG = "log.jsonl"
PARQUET = "parquet"
_SCHEMA = 1

Auditing = Callable[[Iterable[Order]], Iterator[Outcome]]
Watching = Callable[[Outcome, int], None]


class Result(Struct, frozen=True, kw_only=True):
    """What came of one tree; `reason` is empty unless it failed, `gate` is then 3."""

    tree: Tree
    status: Status
    gate: int
    reason: str = ""

    @property
    def file(self) -> str:
        return f"{TREES}/{file_name(self.tree.name)}.json"


def run_fleet(
    portfolio: Portfolio, folder: Path, auditing: Auditing, *, as_of: str, fresh: bool, watching: Watching
) -> tuple[Result, ...]:
    """Audit what has changed since the last run, write everything down, and return the results in the manifest's order.

    Each result is written as soon as it is there, whole or not at all, so that a run that was cut off goes on where it
    was. `watching` is told of each outcome, and how many there are.
    """
    try:
        (folder / TREES).mkdir(parents=True, exist_ok=True)
        for each, names in ((folder, "fleet.*"), (folder / TREES, "*.json"), (folder / PARQUET, "*.parquet")):
            if each.is_dir():
                remove_unfinished(each, names)
    except OSError as error:
        raise AuditorError(f"{folder}: cannot be written: {error.strerror or error}.") from error
    found: dict[str, Result] = {}
    trees = {tree.name: tree for tree in portfolio.trees}
    orders = (Order(tree=tree, previous="" if fresh else _head(tree, folder).key) for tree in portfolio.trees)
    for outcome in auditing(orders):
        if outcome.name in trees and outcome.name not in found:
            found[outcome.name] = _keep(trees[outcome.name], outcome, folder)
            _log(outcome, folder)
            watching(outcome, len(found))
    results = tuple(
        found.get(tree.name) or Result(tree=tree, status=Status.FAILED, gate=3, reason="It was never answered for.")
        for tree in portfolio.trees
    )
    _forget_others(results, folder)
    _write_index(portfolio, results, folder, as_of)
    meta = {"portfolio": portfolio.name, "as_of": as_of, "tool_version": tool_version()}
    write_database(folder / DATABASE, meta, (_row(each, folder) for each in results))
    return results


def _head(tree: Tree, folder: Path) -> TreeHead:
    head = read_head(folder / TREES / f"{file_name(tree.name)}.json")
    return head if head is not None and head.name == tree.name else TreeHead(name=tree.name, key="", gate=3)


def _keep(tree: Tree, outcome: Outcome, folder: Path) -> Result:
    """A result of before does not stay where the tree failed: it would pass for today's."""
    file = folder / TREES / f"{file_name(tree.name)}.json"
    match outcome.status:
        case Status.DONE:
            write_whole(outcome.document.encode("utf-8", "backslashreplace"), file)
            return Result(tree=tree, status=outcome.status, gate=outcome.gate)
        case Status.UNCHANGED:
            return Result(tree=tree, status=outcome.status, gate=_head(tree, folder).gate)
        case Status.FAILED:
            file.unlink(missing_ok=True)
            return Result(tree=tree, status=outcome.status, gate=3, reason=outcome.reason)


def _log(outcome: Outcome, folder: Path) -> None:
    """What each tree took, for whoever plans the next run; not part of the results."""
    record = {
        "name": outcome.name,
        "status": outcome.status.value,
        "seconds": outcome.seconds,
        "peak_mb": outcome.peak // 1_000_000,
    }
    with suppress(OSError), (folder / LOG).open("a", encoding="utf-8") as file:
        file.write(json_text(record, indent=None) + "\n")


def _forget_others(results: tuple[Result, ...], folder: Path) -> None:
    """Delete the results of trees that the last run had and the manifest no longer names."""
    try:
        before = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        names = [each["name"] for each in before["trees"]]
    except (OSError, ValueError, KeyError, TypeError):
        return
    now = {result.tree.name for result in results}
    for name in names:
        if isinstance(name, str) and name not in now:
            file = folder / TREES / f"{file_name(name)}.json"
            if (head := read_head(file)) is not None and head.name == name:
                file.unlink(missing_ok=True)


def _write_index(portfolio: Portfolio, results: tuple[Result, ...], folder: Path, as_of: str) -> None:
    record = {
        "schema": _SCHEMA,
        "tool": {"name": "procore-auditor", "version": tool_version()},
        "portfolio": portfolio.name,
        "as_of": as_of,
        "trees": [_index_record(each) for each in results],
    }
    write_whole((json_text(record) + "\n").encode("utf-8", "backslashreplace"), folder / INDEX)


def _index_record(result: Result) -> Row:
    """Whether a tree was audited now or before makes no difference."""
    has_failed = result.status is Status.FAILED
    return {
        "name": result.tree.name,
        "file": None if has_failed else result.file,
        **source_record(result.tree),
        "owners": list(result.tree.owners),
        "status": "failed" if has_failed else "done",
        "reason": result.reason,
        "gate": result.gate,
    }


def _row(result: Result, folder: Path) -> Row | Path:
    if result.status is not Status.FAILED:
        return folder / result.file
    return {
        "name": result.tree.name,
        **source_record(result.tree),
        "owners": result.tree.owners,
        "status": "failed",
        "reason": result.reason,
        "gate": result.gate,
    }
