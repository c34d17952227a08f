"""How far an audit has come, for a person who waits."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from msgspec import Struct


class Phase(Enum):
    """In the order in which an audit goes through them; the last is for audits of many trees."""

    FINDING = "finding"
    READING = "reading"
    RESOLVING = "resolving"
    JUDGING = "judging"
    AUDITING = "auditing"


class Step(Struct, frozen=True):
    """`at` (a path or a rule) is what is worked on; `total` is 0 where nobody knows how much there is."""

    phase: Phase
    done: int = 0
    total: int = 0
    at: str = ""


Progress: TypeAlias = Callable[[Step], None]


def unwatched(step: Step) -> None:
    """For audits that nobody waits for."""
    del step
