"""Paths of files in a report: spelled anew as a whole, and parts of names that look like keys left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from auditor.model import Finding, Location, Report

Spell = Callable[[str], str]

HIDDEN = "…"
# A name without digits is a word up to here.
_LONGEST_WORD = 32
_LONGEST_CAPITALS = 15
# A key is at least so long; shorter parts are `v2`, `utf8`, `py311`.
_SHORTEST_KEY = 8
# A day and its hour.
_LONGEST_NUMBER = 14
# Changes between letters and digits in a name, and letters of a word on average.
_MOST_CHANGES = 2
_WORD_LENGTH = 2.5
# Git and migration tools put such beginnings of hashes into names.
_HASH = re.compile(r"[0-9a-f]{7,12}")
_PART = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_a-z]{2,7}(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]")
_KIND = re.compile(r"[0-9]+|[^\W\d_]+")


def shown_file(path: str) -> str:
    """The path, without the parts of names that look like a key: a report must say where, so names stay."""
    return _PART.sub(lambda found: HIDDEN if _is_key(found[0]) else found[0], path)


def speller(paths: Iterable[str]) -> Mapping[str, str]:
    """How each path is shown; two that look alike are told apart by a number."""
    spelled: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for path in sorted(set(paths)):
        shown = shown_file(path)
        taken[shown] += 1
        spelled[path] = shown if taken[shown] == 1 else f"{shown}({taken[shown]})"
    return spelled


def without_keys_in_paths(report: Report) -> Report:
    """The report with its paths as they may be shown; nearly always the report itself."""
    spelled = speller(_paths(report))
    root = shown_file(report.root)
    if root == report.root and all(path == shown for path, shown in spelled.items()):
        return report
    return replace(with_paths(report, lambda path: spelled.get(path, path)), root=root)


def with_paths(report: Report, spell: Spell) -> Report:
    """The report with every path spelled anew; the problem of a rule keeps the rule's code."""
    codes = {rule.code for rule in report.rules}

    def moved(location: Location) -> Location:
        return replace(location, path=spell(location.path))

    def finding(each: Finding) -> Finding:
        suppression = each.suppression
        if suppression is not None and suppression.location is not None:
            suppression = replace(suppression, location=moved(suppression.location))
        return replace(
            each,
            location=moved(each.location),
            related=tuple(replace(other, location=moved(other.location)) for other in each.related),
            evidence=tuple(replace(hop, location=moved(hop.location)) for hop in each.evidence),
            suppression=suppression,
        )

    coverage = report.coverage
    return replace(
        report,
        findings=tuple(map(finding, report.findings)),
        suppressed=tuple(map(finding, report.suppressed)),
        dormant=tuple(map(finding, report.dormant)),
        notices=tuple(replace(each, location=moved(each.location)) for each in report.notices),
        problems=tuple(
            each if each.path in codes else replace(each, path=spell(each.path)) for each in report.problems
        ),
        coverage=replace(
            coverage,
            unresolved=tuple(replace(each, location=moved(each.location)) for each in coverage.unresolved),
        ),
        excerpts={(spell(path), cell, line): text for (path, cell, line), text in report.excerpts.items()},
        wide={(spell(path), cell, line): each for (path, cell, line), each in report.wide.items()},
        thresholds={spell(path): each for path, each in report.thresholds.items()},
        line_hashes={(spell(path), cell, line): each for (path, cell, line), each in report.line_hashes.items()},
        in_files={moved(location): each for location, each in report.in_files.items()},
    )


def _paths(report: Report) -> Iterator[str]:
    for finding in (*report.findings, *report.suppressed, *report.dormant):
        yield finding.location.path
        yield from (other.location.path for other in finding.related)
        yield from (hop.location.path for hop in finding.evidence)
        if finding.suppression is not None and finding.suppression.location is not None:
            yield finding.suppression.location.path
    yield from (notice.location.path for notice in report.notices)
    yield from (place.location.path for place in report.coverage.unresolved)
    yield from (each.path for each in report.problems)


def _is_key(part: str) -> bool:
    if part.isdigit():
        return len(part) > _LONGEST_NUMBER
    if part.isalpha():
        words = len(_WORD.findall(part)) or 1
        longest = _LONGEST_CAPITALS if part.isupper() else _LONGEST_WORD
        return len(part) > longest or (len(part) >= _SHORTEST_KEY and len(part) / words < _WORD_LENGTH)
    runs = _KIND.findall(part)
    return len(part) >= _SHORTEST_KEY and len(runs) > _MOST_CHANGES + 1 and not _HASH.fullmatch(part)
