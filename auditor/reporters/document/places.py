"""Places in somebody's code as a reader of the report sees them: excerpts, steps and further places."""

from __future__ import annotations

from msgspec import Struct

from auditor.disclosure import collapse
from auditor.model import Finding, Location, Report
from auditor.reporters.shared import phrases
from auditor.reporters.shared.steps import further_places, shortened

# Lines of a range that covers many.
ROWS = 10


class SourceLine(Struct, frozen=True, kw_only=True):
    """A line in three parts; `marked` is the range that the finding is about, empty in neighbours."""

    number: int
    before: str
    marked: str
    after: str


class Step(Struct, frozen=True, kw_only=True):
    """One hop of the evidence, or a related place; without a place, what stands for the hops left out."""

    place: str
    message: str
    code: str


def steps_of(report: Report, finding: Finding) -> tuple[Step, ...]:
    """The path from the value to the call, without the middle of a long one."""
    first, omitted, last = shortened(finding.evidence)
    gap = (Step(place="", message=f"… {phrases.count(omitted, 'more step')} …", code=""),) if omitted else ()
    before, after = ([_step(report, hop.location, hop.message) for hop in hops] for hops in (first, last))
    return (*before, *gap, *after)


def further(report: Report, finding: Finding) -> tuple[Step, ...]:
    """The other places where it shows."""
    return tuple(_step(report, other.location, other.message) for other in further_places(finding))


def excerpt(report: Report, location: Location) -> tuple[SourceLine, ...]:
    """The lines of a place with their neighbours."""
    last = min(location.end_line, location.line + ROWS - 1)
    return tuple(
        _line(number, text, location)
        for number in range(max(location.line - 2, 1), last + 3)
        if (text := report.excerpts.get((location.path, location.cell, number))) is not None
    )


def _step(report: Report, location: Location, message: str) -> Step:
    code = report.excerpts.get((location.path, location.cell, location.line), "")
    return Step(place=phrases.place(location), message=message, code=collapse(code.strip()))


def _line(number: int, text: str, location: Location) -> SourceLine:
    if not location.line <= number <= location.end_line:
        return SourceLine(number=number, before=collapse(text), marked="", after="")
    indent = len(text) - len(text.lstrip())
    start = location.column - 1 if number == location.line else indent
    end = location.end_column - 1 if number == location.end_line else len(text)
    return SourceLine(
        number=number, before=collapse(text[:start]), marked=collapse(text[start:end]), after=collapse(text[end:])
    )
