"""Whether edits did what they should and nothing else: the analyses before and after them are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from auditor.fixes.editing import Shift, shift
from auditor.fixes.sources import Sources
from auditor.fixes.subjects import Aspects, Proposal, SentRequest, Snapshot, Subject
from auditor.model import Location
from auditor.sources.files import kind_of

# A file, its cell, and a line of it.
_Line: TypeAlias = tuple[str, int | None, int]


class Failure(Struct, frozen=True):
    """Why the proof fails.

    `blamed` is the proposal that is at fault; None where that is not known, and then most likely one of the `suspects`
    is, where there are any.
    """

    reason: str
    blamed: Proposal | None = None
    suspects: tuple[Proposal, ...] = ()


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
    shifts = _Shifts(applied)
    others: list[tuple[Subject, tuple[str, _Line]]] = []
    for subject in after.subjects:
        place = (subject.code, shifts.before(subject.root))
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
            lines = {shifts.before(each) for each in _locations(subject)}
            suspects = tuple(each for each in applied if not lines.isdisjoint(shifts.edited(each)))
            yield Failure(f"there would be a new finding: {subject.code} {subject.message}", suspects=suspects)


def _place(subject: Subject) -> tuple[str, _Line]:
    return subject.code, _line(subject.root)


def _locations(subject: Subject) -> Iterator[Location]:
    yield subject.root
    for match in subject.matches:
        yield match.site
        yield from (hop.location for hop in match.evidence)


def _requests(before: Snapshot, after: Snapshot, applied: Sequence[Proposal]) -> Iterator[Failure]:
    """Requests that no fix is about stay as they are; the others change only in what their fix is about.

    Requests are compared line by line: the same request on one more way is no other one, but one that leaves from a
    second place is.
    """
    touched, shifts = _touched(applied), _Shifts(applied)
    spread = frozenset().union(*(each.touches for each in applied if each.spreads))
    known = _by_line((_line(each.site), each) for each in before.requests)
    now = _by_line((shifts.before(each.site), each) for each in after.requests)
    for line in sorted(known.keys() | now.keys(), key=lambda each: (each[0], each[1] or 0, each[2])):
        were, are = known.get(line, []), now.get(line, [])
        old, new = {each.aspects for each in were}, {each.aspects for each in are}
        if old == new and _places(were) == _places(are):
            continue
        names = touched.get(line, frozenset())
        blind = names or (spread if all(("kind", "api") in each for each in (old - new) | (new - old)) else frozenset())
        without = {_without(each, blind) for each in old}
        if without == {_without(each, blind) for each in new} and _places(were) == _places(are):
            continue
        if not were:
            yield Failure("a request would be sent that was not before", suspects=_near(line, applied))
            continue
        changed = {name for name, _ in set().union(*old) ^ set().union(*new)} if old and new else frozenset()
        suspects = tuple(each for each in applied if not changed.isdisjoint(each.touches)) or _near(line, applied)
        more = " in more than it should" if names else ""
        yield Failure(f"the request in {were[0].site.short} would change{more}", suspects=suspects)


def _by_line(requests: Iterable[tuple[_Line, SentRequest]]) -> dict[_Line, list[SentRequest]]:
    found: dict[_Line, list[SentRequest]] = {}
    for line, request in requests:
        found.setdefault(line, []).append(request)
    return found


def _places(requests: Sequence[SentRequest]) -> int:
    return len({(each.site.line, each.site.column) for each in requests})


def _near(line: _Line, applied: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The proposals that edit the same file."""
    return tuple(each for each in applied if any(edit.location.path == line[0] for edit in each.fix.edits))


def _without(aspects: Aspects, names: frozenset[str]) -> Aspects:
    return tuple(each for each in aspects if each[0] not in names)


def _touched(applied: Sequence[Proposal]) -> dict[_Line, frozenset[str]]:
    found: dict[_Line, frozenset[str]] = {}
    for proposal in applied:
        for site in map(_line, _locations(proposal.subject)) if proposal.touches else ():
            found[site] = found.get(site, frozenset()) | proposal.touches
    return found


class _Shifts:
    """Where lines were before all these edits."""

    def __init__(self, applied: Sequence[Proposal]) -> None:
        self._edits = [edit for each in applied for edit in each.fix.edits]
        self._known: dict[tuple[str, int | None], Shift] = {}

    def before(self, location: Location) -> _Line:
        """The line, before the edits, of a place after them."""
        key = (location.path, location.cell)
        if key not in self._known:
            self._known[key] = shift(self._edits, *key)
        return (*key, self._known[key].before(location.line))

    def edited(self, proposal: Proposal) -> frozenset[_Line]:
        """The lines, before all edits, that a proposal edits."""
        places = [edit.location for edit in proposal.fix.edits]
        return frozenset((at.path, at.cell, line) for at in places for line in range(at.line, at.end_line + 1))


def _line(location: Location) -> _Line:
    return location.path, location.cell, location.line
