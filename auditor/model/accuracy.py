"""How well a rule did on trees whose faults are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """`must` faults are known in `trees` (words for people), `hit` of them found; `right` of `findings` hit one."""

    trees: str
    must: int
    hit: int
    findings: int
    right: int
