"""Whether edits did what they should and nothing else: the analyses before and after them are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.fixes.editing import Shift, shift
from auditor.fixes.sources import Sources
from auditor.fixes.subjects import Aspects, Proposal, Snapshot, Subject
from auditor.model import Location
from auditor.sources.files import kind_of


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the proof fails; `blamed` is the proposal that is at fault, None where it is not known which one is."""

    reason: str
    blamed: Proposal | None = None


def disprove(before: Snapshot, after: Snapshot, applied: Sequence[Proposal]) -> Iterator[Failure]:
    """All that speaks against the edits of these proposals."""
    yield from _broken(before, after, applied)
    yield from _findings(before, after, applied)
    yield from _requests(before, after, applied)


def _broken(before: Snapshot, after: Snapshot, applied: Sequence[Proposal]) -> Iterator[Failure]:
    sources, old = Sources(after.contents), Sources(before.contents)
    for path in sorted({edit.location.path for each in applied for edit in each.fix.edits}):
        was, source = old.get(path), sources.get(path)
        was_python = kind_of(path.rpartition("/")[2]) is not None and (was is None or was.tree is not None)
        if was_python and (source is None or source.tree is None):
            yield Failure(f"{path} would be no Python any more", _only(applied, path))
    for path, message in sorted(after.problems - before.problems):
        yield Failure(f"{path}: {message}", _only(applied, path))


def _only(applied: Sequence[Proposal], path: str) -> Proposal | None:
    """The proposal that alone edits a file."""
    editing = [each for each in applied if any(edit.location.path == path for edit in each.fix.edits)]
    return editing[0] if len(editing) == 1 else None


def _findings(before: Snapshot, after: Snapshot, applied: Sequence[Proposal]) -> Iterator[Failure]:
    """What was mended must be gone, and nothing may be there that was not before."""
    mended = {each.subject.key: each for each in applied}
    left = Counter(each.key for each in before.subjects if each.key not in mended)
    places = Counter(_place(each) for each in before.subjects if each.key not in mended)
    shifts: dict[tuple[str, int | None], Shift] = {}
    edits = [edit for each in applied for edit in each.fix.edits]
    others: list[tuple[Subject, tuple[str, str, int | None, int]]] = []
    for subject in after.subjects:
        key = (subject.root.path, subject.root.cell)
        moved = shifts.setdefault(key, shift(edits, *key)).before(subject.root.line)
        place = (subject.code, *key, moved)
        if left[subject.key] > 0:
            left[subject.key] -= 1
            places[place] -= 1
        else:
            others.append((subject, place))
    for subject, place in others:
        again = [each for each in applied if _place(each.subject) == place]
        if places[place] > 0:  # Equal findings are numbered: where one is mended, the others get new numbers.
            places[place] -= 1
        elif subject.key in mended or again:
            yield Failure("the finding would still be there", mended.get(subject.key) or again[0])
        else:
            yield Failure(f"there would be a new finding: {subject.code} {subject.message}")


def _place(subject: Subject) -> tuple[str, str, int | None, int]:
    return subject.code, subject.root.path, subject.root.cell, subject.root.line


def _requests(before: Snapshot, after: Snapshot, applied: Sequence[Proposal]) -> Iterator[Failure]:
    """Requests that no fix is about stay as they are; the others change only in what their fix is about."""
    touched = _touched(applied)
    spread = frozenset().union(*(each.touches for each in applied if each.spreads))
    known, now = {each.aspects for each in before.requests}, {each.aspects for each in after.requests}
    explained: set[Aspects] = set()
    projected: dict[frozenset[str], dict[Aspects, set[Aspects]]] = {}
    for request in before.requests:
        names = touched.get(_line(request.site))
        if names is None and request.aspects in now:
            continue
        if names is None and ("kind", "api") in request.aspects:
            names = spread
        blind = names or frozenset()
        if blind not in projected:
            projected[blind] = _projected(now, blind)
        same = projected[blind].get(_without(request.aspects, blind), set())
        explained |= same
        if not same:
            more = " in more than it should" if names else ""
            yield Failure(f"the request in {request.site.short} would change{more}")
    # The same request on one more way is no other one.
    if now - known - explained:
        yield Failure("a request would be sent that was not before")


def _projected(requests: set[Aspects], names: frozenset[str]) -> dict[Aspects, set[Aspects]]:
    """Requests by what is left of them without some aspects."""
    found: dict[Aspects, set[Aspects]] = {}
    for each in requests:
        found.setdefault(_without(each, names), set()).add(each)
    return found


def _without(aspects: Aspects, names: frozenset[str]) -> Aspects:
    return tuple(each for each in aspects if each[0] not in names)


def _touched(applied: Sequence[Proposal]) -> dict[tuple[str, int | None, int], frozenset[str]]:
    found: dict[tuple[str, int | None, int], frozenset[str]] = {}
    for proposal in applied:
        sites = {_line(match.site) for match in proposal.subject.matches} | {_line(proposal.subject.root)}
        sites |= {_line(hop.location) for match in proposal.subject.matches for hop in match.evidence}
        for site in sites if proposal.touches else ():
            found[site] = found.get(site, frozenset()) | proposal.touches
    return found


def _line(location: Location) -> tuple[str, int | None, int]:
    return location.path, location.cell, location.line
