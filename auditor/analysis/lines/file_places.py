"""Where places in notebooks stand in their files, for readers that know lines of files only."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.analysis.lines.texts import SourceTexts
from auditor.model import FilePlace, Finding, Location, Notice
from auditor.sources.notebook_places import NotebookPlaces, notebook_places


def places_in_files(
    findings: Iterable[Finding], notices: Iterable[Notice], texts: SourceTexts
) -> dict[Location, FilePlace]:
    """Of every place that a report names in a notebook; those that cannot be found are left out."""
    places = [place for finding in findings for place in _places(finding)]
    places += [notice.location for notice in notices]
    known: dict[str, NotebookPlaces] = {}
    found: dict[Location, FilePlace] = {}
    for place in places:
        if place.cell is None or place in found:
            continue
        if place.path not in known:
            known[place.path] = notebook_places(texts.stored(place.path) or "")
        if (there := _find(known[place.path], place, place.cell)) is not None:
            found[place] = there
    return found


def _places(finding: Finding) -> tuple[Location, ...]:
    evidence = (hop.location for hop in finding.evidence)
    return (finding.location, *evidence, *(other.location for other in finding.related))


def _find(notebook: NotebookPlaces, place: Location, cell: int) -> FilePlace | None:
    start = notebook.find(cell, place.line, place.column)
    end = notebook.find(cell, place.end_line, place.end_column)
    if start is None or end is None:
        return None
    return FilePlace(line=start[0], column=_units(notebook, *start), end_line=end[0], end_column=_units(notebook, *end))


def _units(notebook: NotebookPlaces, line: int, column: int) -> int:
    return len(notebook.line(line)[: column - 1].encode("utf-16-le", "surrogatepass")) // 2 + 1
