"""How long the work takes, by a formula whose numbers all stand in the report.

Edit points times the effort of one edit, plus call sites times the effort of one check, each as low, likely and high.
An edit point is a line that somebody changes, a call site a place whose behaviour the change may alter. Each of them
counts once, however many findings it has part in. Minutes are whole, so that sums are exact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from auditor.model import Effort, Finding, Location, Rule

Place = tuple[str, int, int]
"""Path, cell (0 outside notebooks) and line."""

MINUTES_A_DAY = 480
"""A working day of eight hours."""


class Span(Struct, frozen=True):
    """Minutes of work, as low, likely and high."""

    low: int = 0
    likely: int = 0
    high: int = 0

    def __add__(self, other: Span) -> Span:
        return Span(self.low + other.low, self.likely + other.likely, self.high + other.high)

    def times(self, number: int) -> Span:
        """The same work so many times."""
        return Span(self.low * number, self.likely * number, self.high * number)


class Rates(Struct, frozen=True):
    """What one edit of each kind takes, and what one check of a call site does."""

    edits: Mapping[Effort, Span] = field(
        default_factory=lambda: {
            Effort.MINUTES: Span(10, 20, 40),
            Effort.HOURS: Span(60, 150, 300),
            Effort.DAYS: Span(360, 720, 1440),
        }
    )
    check: Span = Span(5, 10, 20)


class Work(Struct, frozen=True, kw_only=True):
    """Edit points by kind and call sites, with what they take together."""

    edits: Mapping[Effort, int]
    checks: int
    rates: Rates

    @property
    def edit_points(self) -> int:
        return sum(self.edits.values())

    @property
    def span(self) -> Span:
        total = self.rates.check.times(self.checks)
        for kind, number in self.edits.items():
            total += self.rates.edits[kind].times(number)
        return total


def works_of(findings: Iterable[Finding], rules: Iterable[Rule], rates: Rates) -> dict[str, Work]:
    """The work of each finding, by its fingerprint; what several share counts once.

    A call site counts for the first of them, an edit point for the first of those that need the largest edit.
    """
    efforts = {rule.code: rule.effort for rule in rules}
    order = list(Effort)
    kinds: dict[Place, Effort] = {}
    every = tuple(findings)
    for finding in every:
        point, kind = place_of(finding.location), efforts.get(finding.rule, Effort.HOURS)
        kinds[point] = max(kinds.get(point, kind), kind, key=order.index)
    works: dict[str, Work] = {}
    checked: set[Place] = set()
    for finding in every:
        point, kind = place_of(finding.location), efforts.get(finding.rule, Effort.HOURS)
        edits = {kind: 1} if kinds.get(point) is kind else {}
        if edits:
            del kinds[point]
        fresh = call_sites(finding) - checked
        checked |= fresh
        works[finding.fingerprint] = Work(edits=edits, checks=len(fresh), rates=rates)
    return works


def together(works: Iterable[Work], rates: Rates) -> Work:
    """Several works as one."""
    edits: Counter[Effort] = Counter()
    checks = 0
    for work in works:
        edits.update(work.edits)
        checks += work.checks
    return Work(edits={kind: edits[kind] for kind in Effort if edits[kind]}, checks=checks, rates=rates)


def call_sites(finding: Finding) -> set[Place]:
    """Where the cause shows; the line to edit itself if it shows nowhere else."""
    return {place_of(each.location) for each in finding.related} or {place_of(finding.location)}


def place_of(location: Location) -> Place:
    return (location.path, location.cell or 0, location.line)
