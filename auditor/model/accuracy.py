"""How well a rule did on trees whose faults are known."""

from __future__ import annotations

from msgspec import Struct


class Accuracy(Struct, frozen=True, kw_only=True):
    """`must` faults are known in `trees` (words for people), `hit` of them found; `right` of `findings` hit one."""

    trees: str
    must: int
    hit: int
    findings: int
    right: int
