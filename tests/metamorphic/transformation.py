"""What a transformation is, and how far the findings before and after it must agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tests.metamorphic.project import Project


class Agreement(Enum):
    """How much of a finding a transformation may move."""

    LINES = "lines"
    """Nothing: each finding stands on the line that carries its comment, wherever that line has gone."""
    COUNTS = "counts"
    """The line: as many findings of each rule."""
    RULES = "rules"
    """The line and the number, since causes may become one: the same rules, and not more findings."""


@dataclass(frozen=True, slots=True)
class Transformation:
    """`rewrite` keeps what a program does; it answers None where there is nothing to rewrite.

    One subject in `one_in` goes through it: there are many rewritings, and some of them seldom tell anything new.
    """

    name: str
    rewrite: Callable[[Project], Project | None]
    agreement: Agreement
    one_in: int = 1
