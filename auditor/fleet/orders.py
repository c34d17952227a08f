"""What is asked of a process that audits trees, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct

from auditor.portfolio import Tree


class Limits(Struct, frozen=True, kw_only=True):
    """What one tree may take: bytes of address space for each process, and seconds on the clock."""

    memory: int
    seconds: float


class Setup(Struct, frozen=True, kw_only=True):
    """What holds for all trees of a run: options by their names, variables of the environment, the day, limits."""

    given: Mapping[str, object]
    environment: Mapping[str, str]
    today: date
    limits: Limits


class Order(Struct, frozen=True, kw_only=True):
    """One tree to audit, unless its key is still the `previous` one (empty: in any case)."""

    tree: Tree
    previous: str = ""


class Status(Enum):
    """What became of a tree; `unchanged`: its earlier result still holds."""

    DONE = "done"
    FAILED = "failed"
    UNCHANGED = "unchanged"


class Outcome(Struct, frozen=True, kw_only=True):
    """The answer for one tree.

    `document` is its result as JSON where it was audited, `reason` a sentence where it failed. `key` stands for all
    that the result depends on; it is empty where another try may end otherwise. `gate` is the exit code of `check`.
    `seconds` and `peak` (bytes) are what it took, and no part of the result.
    """

    name: str
    status: Status
    key: str = ""
    gate: int = 0
    document: str = ""
    reason: str = ""
    seconds: float = 0.0
    peak: int = 0


def failed(order: Order, reason: str, seconds: float = 0.0, peak: int = 0) -> Outcome:
    return Outcome(name=order.tree.name, status=Status.FAILED, reason=reason, seconds=seconds, peak=peak)
