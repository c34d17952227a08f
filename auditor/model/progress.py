"""How far an audit has come, for a person who waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Phase(Enum):
    """In the order in which an audit goes through them; the last is for audits of many trees."""

    FINDING = "finding"
    READING = "reading"
    RESOLVING = "resolving"
    JUDGING = "judging"
    AUDITING = "auditing"


@dataclass(frozen=True, slots=True)
class Step:
    """`at` (a path or a rule) is what is worked on; `total` is 0 where nobody knows how much there is."""

    phase: Phase
    done: int = 0
    total: int = 0
    at: str = ""


Progress: TypeAlias = Callable[[Step], None]


def unwatched(step: Step) -> None:
    """For audits that nobody waits for."""
    del step
