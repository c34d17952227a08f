"""The source lines that a report needs to show its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.analysis.lines.texts import SourceTexts
from auditor.model import Finding, Location, Problem, WideCharacter

# A reader needs the line above and below; more belongs in an editor.
CONTEXT = 2
# A root that covers more lines (a dict of headers, a class) is shown by its head.
HEAD = 12

Place = tuple[str, int | None, int]
Excerpts = dict[Place, str]

_FORMS = (("utf-8", 1), ("utf-16-le", 2))


def collect_excerpts(findings: Iterable[Finding], problems: Iterable[Problem], texts: SourceTexts) -> Excerpts:
    """Lines of the primary location with their neighbours, and the line of every hop, related place and problem."""
    places = dict.fromkeys(place for finding in findings for place in _wanted(finding))
    places |= dict.fromkeys((each.path, None, each.line) for each in problems if each.line is not None)
    found = {place: texts.shown(*place) for place in places}
    return {place: text for place, text in found.items() if text is not None}


def wide_characters(excerpts: Excerpts, texts: SourceTexts) -> dict[Place, tuple[WideCharacter, ...]]:
    """The characters of these lines, as written, that UTF-8 or UTF-16 count differently; lines of ASCII have none."""
    lines = ((place, texts.line(*place)) for place in excerpts)
    return {
        place: tuple(
            WideCharacter(index, *(len(character.encode(form, "surrogatepass")) // size for form, size in _FORMS))
            for index, character in enumerate(line)
            if not character.isascii()
        )
        for place, line in lines
        if not line.isascii()
    }


def _wanted(finding: Finding) -> Iterator[tuple[str, int | None, int]]:
    primary = finding.location
    last = min(primary.end_line, primary.line + HEAD)
    yield from _lines(primary, max(primary.line - CONTEXT, 1), last + CONTEXT)
    for location in (*(hop.location for hop in finding.evidence), *(other.location for other in finding.related)):
        yield from _lines(location, location.line, location.line)


def _lines(location: Location, first: int, last: int) -> Iterator[tuple[str, int | None, int]]:
    return ((location.path, location.cell, line) for line in range(first, last + 1))
