"""Places and steps of a finding as people read them: none twice, and not too many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from auditor.model import Finding, Location, Related

# Steps of a trace that are shown unless somebody asks for all.
MOST = 6

Step = TypeVar("Step")


def on_one_line(one: Location, other: Location) -> bool:
    """Whether two places begin on the same line."""
    return (one.path, one.cell, one.line) == (other.path, other.cell, other.line)


def further_places(finding: Finding) -> tuple[Related, ...]:
    """The related places that show a reader something new: each line once, none within the marked range."""
    known = {(hop.location.path, hop.location.cell, hop.location.line) for hop in finding.evidence}
    primary = finding.location
    known |= {(primary.path, primary.cell, line) for line in range(primary.line, primary.end_line + 1)}
    places: list[Related] = []
    for other in finding.related:
        line = (other.location.path, other.location.cell, other.location.line)
        if line not in known:
            known.add(line)
            places.append(other)
    return tuple(places)


def shortened(steps: Sequence[Step]) -> tuple[tuple[Step, ...], int, tuple[Step, ...]]:
    """The first steps, the number of those left out, and the last ones: the cause and the request always stay."""
    if len(steps) <= MOST:
        return tuple(steps), 0, ()
    first = MOST // 2
    last = MOST - 1 - first
    return tuple(steps[:first]), len(steps) - first - last, tuple(steps[-last:])
