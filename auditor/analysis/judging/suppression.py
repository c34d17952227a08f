"""Ignore comments (`# procore-auditor: ignore[CODE] until=DATE -- reason`): what they cover and whether they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from auditor.analysis.judging.cut_off import outlived
from auditor.analysis.judging.selection import no_such_rule
from auditor.analysis.lines.texts import SourceTexts
from auditor.disclosure import Door
from auditor.facts.definitions import Comment, Module
from auditor.model import Location, Match, Notice, Rule, Severity, Suppression
from auditor.sources.ignore_comments import BLANKET, MARKER, read_directive

Place = tuple[str, int | None, int]

# What stands in the place of a code is repeated if it has the shape of one.
_LIKE_A_CODE = re.compile(r"[A-Za-z]{1,4}\d{0,4}")
_FORM = "Write `# procore-auditor: ignore[CODE] until=2027-06-30 -- reason`"


class Ignore(Struct, frozen=True, kw_only=True):
    """One comment; `covers` is the line it speaks about: its own, or the next line of code below."""

    location: Location
    covers: Place
    codes: tuple[str, ...]
    until: date | None
    reason: str

    def suppression(self) -> Suppression:
        return Suppression(kind="ignore", reason=self.reason, until=self.until, location=self.location)


class Ignores(Struct, frozen=True, kw_only=True):
    """All ignore comments of a project by the line they cover, and what is wrong with some."""

    by_place: Mapping[Place, tuple[Ignore, ...]]
    notices: tuple[Notice, ...]

    def covering(self, code: str, match: Match) -> tuple[Ignore, ...]:
        """The ignores for a rule on the root, the site, or any line of the evidence of a match."""
        if not self.by_place:
            return ()
        places = {place: None for location in _locations(match) for place in _places(location)}
        found = (ignore for place in places for ignore in self.by_place.get(place, ()))
        return tuple(dict.fromkeys(ignore for ignore in found if code in ignore.codes))

    def all(self) -> tuple[Ignore, ...]:
        return tuple(sorted((each for some in self.by_place.values() for each in some), key=lambda each: each.location))


NO_IGNORES = Ignores(by_place={}, notices=())


def read_ignores(modules: Iterable[Module], texts: SourceTexts, known: Mapping[str, Rule]) -> Ignores:
    """The ignore comments of all modules; `known` holds every rule by its code, also those that do not run."""
    by_place: dict[Place, tuple[Ignore, ...]] = {}
    notices: list[Notice] = []
    for module in modules:
        for comment in module.comments:
            if not (marked := MARKER.search(comment.text)):
                continue
            location = _place_of(module, comment, texts)
            ignore = _read(marked["rest"].strip(), location, texts, known, notices)
            if ignore is not None:
                by_place[ignore.covers] = (*by_place.get(ignore.covers, ()), ignore)
    return Ignores(by_place=by_place, notices=tuple(notices))


def why_void(ignore: Ignore, cut_off: date | None, day: date) -> str | None:
    """Why an ignore does not hold on that day; None if it holds."""
    if ignore.until is not None and day > ignore.until:
        return f"The ignore in line {ignore.location.line} expired on {ignore.until}."
    return outlived(f"The ignore in line {ignore.location.line}", ignore.until, cut_off, day)


def stale(ignores: Ignores, used: Iterable[tuple[Ignore, str]], active: Iterable[str], day: date) -> tuple[Notice, ...]:
    """Notices on ignores that cover nothing, or have expired; `active` are the codes of the rules that ran."""
    used, active = set(used), set(active)
    notices = []
    for ignore in ignores.all():
        unused = [code for code in ignore.codes if code in active and (ignore, code) not in used]
        if unused:
            message = f"Nothing to ignore here: {', '.join(unused)} {_finds(unused)} nothing here. Remove it."
            notices.append(_notice("unused-ignore", Severity.WARNING, ignore.location, message))
        elif ignore.until is not None and day > ignore.until:
            message = f"This ignore expired on {ignore.until}. Fix the finding, or decide again."
            notices.append(_notice("expired-ignore", Severity.WARNING, ignore.location, message))
    return tuple(notices)


def _read(
    text: str, location: Location, texts: SourceTexts, known: Mapping[str, Rule], notices: list[Notice]
) -> Ignore | None:
    said = read_directive(text)
    if said is None:
        notices.append(_malformed(text, location))
        return None
    if said.until and said.end is None:
        message = texts.door.sentence(f"`{said.until}` is not a date, so nothing is ignored. Write until=2027-06-30.")
        notices.append(_notice("malformed-ignore", Severity.ERROR, location, message))
        return None
    codes = [code.upper() if code.upper() in known else code for code in said.codes]
    notices.extend(_unknown(code, location, known, texts.door) for code in codes if code not in known)
    return Ignore(
        location=location,
        covers=_covered(location, texts),
        codes=tuple(code for code in codes if code in known),
        until=said.end,
        reason=texts.door.prose(said.reason),
    )


def _malformed(text: str, location: Location) -> Notice:
    if BLANKET.match(text):
        message = f"This ignore names no rule, so it has no effect. {_FORM}."
        return _notice("blanket-ignore", Severity.ERROR, location, message)
    return _notice("malformed-ignore", Severity.ERROR, location, f"This ignore comment is malformed. {_FORM}.")


def _unknown(code: str, location: Location, known: Mapping[str, Rule], door: Door) -> Notice:
    by_name = next((rule.code for rule in known.values() if rule.name == code), None)
    if by_name is None and not _LIKE_A_CODE.fullmatch(code):
        code = door.value(code)
    if by_name:
        told = f"Unknown rule `{code}`. Write `{by_name}`."
    elif begun := [each for each in sorted(known) if each.startswith(code)]:
        told = f"An ignore needs whole codes; `{code}` is only the beginning of some, such as `{begun[0]}`."
    else:
        told = no_such_rule(code, known.values(), by_code=True)
    return _notice("malformed-ignore", Severity.ERROR, location, told)


def _notice(code: str, severity: Severity, location: Location, message: str) -> Notice:
    return Notice(code=code, severity=severity, location=location, message=message)


def _place_of(module: Module, comment: Comment, texts: SourceTexts) -> Location:
    cell, line = None, comment.line
    for start, position in module.cells.starts if module.cells else ():
        if start <= comment.line:
            cell, line = position, comment.line - start + 1
    column = texts.line(module.path, cell, line).find(comment.text) + 1 or 1
    return Location(
        path=module.path, cell=cell, line=line, column=column, end_line=line, end_column=column + len(comment.text)
    )


def _covered(location: Location, texts: SourceTexts) -> Place:
    """A comment behind code covers its own line, one that stands alone the next line that is no comment."""
    line = location.line
    while texts.line(location.path, location.cell, line).lstrip().startswith("#"):
        line += 1
    return location.path, location.cell, line


def _locations(match: Match) -> Iterable[Location]:
    return (match.root, match.site, *(hop.location for hop in match.evidence))


def _places(location: Location) -> Iterable[Place]:
    return ((location.path, location.cell, line) for line in range(location.line, location.end_line + 1))


def _finds(codes: list[str]) -> str:
    return "finds" if len(codes) == 1 else "find"
