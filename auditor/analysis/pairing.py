"""Which finding of one result is which of another: equal identities are a multiset, the nearest places pair first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from msgspec import Struct

from auditor.analysis.fingerprint import identity_of
from auditor.model import Finding, Report
from auditor.model.comparison import Fate


class Known(Struct, frozen=True):
    """A finding of a result, and what became of it there."""

    finding: Finding
    fate: Fate


class Pairing(Struct, frozen=True):
    """What both results know, and what only one of them does."""

    both: tuple[tuple[Known, Known], ...]
    only_old: tuple[Known, ...]
    only_new: tuple[Known, ...]


def findings_of(report: Report) -> tuple[Known, ...]:
    """All findings of a result, whatever became of them."""
    return (
        *(Known(each, Fate.REPORTED) for each in report.findings),
        *(Known(each, Fate.SUPPRESSED) for each in report.suppressed),
        *(Known(each, Fate.DORMANT) for each in report.dormant),
    )


def pair_up(old: Iterable[Known], new: Iterable[Known]) -> Pairing:
    """The numbers in fingerprints say nothing: mending the first of two equal findings renumbers the second."""
    olds, news = _by_identity(old), _by_identity(new)
    both: list[tuple[Known, Known]] = []
    only_old: list[Known] = []
    only_new: list[Known] = []
    for identity in sorted(olds.keys() | news.keys()):
        left, right = olds.get(identity, []), news.get(identity, [])
        for near in _NEARNESS:
            found, left, right = _pair_by(near, left, right)
            both.extend(found)
        only_old.extend(left)
        only_new.extend(right)
    return Pairing(
        tuple(sorted(both, key=lambda pair: _order(pair[1]))),
        tuple(sorted(only_old, key=_order)),
        tuple(sorted(only_new, key=_order)),
    )


def _pair_by(
    near: Callable[[Known], Hashable], old: Sequence[Known], new: Sequence[Known]
) -> tuple[list[tuple[Known, Known]], list[Known], list[Known]]:
    """In the order of places among equals, so that either direction pairs alike."""
    waiting: dict[Hashable, list[Known]] = defaultdict(list)
    for known in new:
        waiting[near(known)].append(known)
    found: list[tuple[Known, Known]] = []
    left: list[Known] = []
    for known in old:
        candidates = waiting[near(known)]
        if candidates:
            found.append((known, candidates.pop(0)))
        else:
            left.append(known)
    return found, left, sorted(_flat(waiting.values()), key=_order)


def _flat(groups: Iterable[list[Known]]) -> Iterator[Known]:
    return (known for group in groups for known in group)


def _by_identity(findings: Iterable[Known]) -> dict[tuple[str, str], list[Known]]:
    groups: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for known in sorted(findings, key=_order):
        groups[known.finding.rule, identity_of(known.finding.fingerprint)].append(known)
    return groups


def _order(known: Known) -> tuple[object, ...]:
    finding = known.finding
    return (finding.location, finding.rule, finding.fingerprint, known.fate.value)


def _line(known: Known) -> tuple[Hashable, ...]:
    place = known.finding.location
    return place.path, place.cell, place.line


# Tried in this order, until one of them fits.
_NEARNESS: tuple[Callable[[Known], Hashable], ...] = (
    lambda known: (_line(known), known.finding.location.column, known.fate),
    lambda known: (_line(known), known.fate),
    _line,
    lambda known: (known.finding.location.path, known.fate),
    lambda known: known.finding.location.path,
    lambda known: known.fate,
    lambda _: None,
)
