"""Files of a portfolio that are copies of each other, so that their findings count once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct, field

from auditor.model import Finding, Report

# Shares of what two files have in common; a near-duplicate may have one finding more or less among five.
_ALIKE = 0.8
# A single finding may be alike by chance, unless the files have one name.
_ENOUGH = 2


class FileOf(Struct, frozen=True):
    """A file of an application, which is named by its number."""

    application: int
    path: str


class Copies(Struct, frozen=True, kw_only=True):
    """`original` is counted, `others` are not; `findings` of them are in the original, too."""

    original: FileOf
    others: tuple[FileOf, ...]
    findings: int


class _Group(Struct):
    original: FileOf
    identities: Counter[str]
    others: list[FileOf] = field(default_factory=list)


def copies_of(reports: Sequence[Report], *, is_copy: Callable[[str, str], bool] | None = None) -> tuple[Copies, ...]:
    """Groups of files whose findings are (nearly) the same, by their identity, which knows no path.

    `is_copy` compares two files of one report by more than that; then one equal finding is enough.
    """
    files = {each: identities for number, report in enumerate(reports) for each, identities in _files(number, report)}
    by_identity: dict[str, list[_Group]] = {}
    groups: list[_Group] = []
    for file, identities in files.items():
        candidates = {id(group): group for identity in identities for group in by_identity.get(identity, ())}
        alike = next((each for each in candidates.values() if _is_copy(file, identities, each, is_copy)), None)
        if alike is not None:
            alike.others.append(file)
            continue
        group = _Group(file, identities)
        groups.append(group)
        for identity in identities:
            by_identity.setdefault(identity, []).append(group)
    return tuple(
        Copies(
            original=group.original,
            others=tuple(group.others),
            findings=sum((files[other] & group.identities).total() for other in group.others),
        )
        for group in groups
        if group.others
    )


def copied(reports: Sequence[Report], copies: Sequence[Copies]) -> dict[int, set[str]]:
    """The fingerprints, by application, of findings that are counted in the original of their file."""
    originals = {other: each.original for each in copies for other in each.others}
    known = {each: identities for number, report in enumerate(reports) for each, identities in _files(number, report)}
    left = {file: Counter(known[original]) for file, original in originals.items()}
    found: dict[int, set[str]] = {}
    for number, report in enumerate(reports):
        for finding in _counted(report):
            file, identity = FileOf(number, finding.location.path), _identity(finding)
            if left.get(file, Counter())[identity]:
                left[file][identity] -= 1
                found.setdefault(number, set()).add(finding.fingerprint)
    return found


def _files(number: int, report: Report) -> Iterator[tuple[FileOf, Counter[str]]]:
    found: dict[str, Counter[str]] = {}
    for finding in _counted(report):
        found.setdefault(finding.location.path, Counter())[_identity(finding)] += 1
    return ((FileOf(number, path), identities) for path, identities in found.items())


def _is_copy(file: FileOf, identities: Counter[str], group: _Group, is_copy: Callable[[str, str], bool] | None) -> bool:
    shared, every = (identities & group.identities).total(), (identities | group.identities).total()
    if is_copy is not None:
        return shared >= _ALIKE * every and is_copy(file.path, group.original.path)
    is_named_alike = PurePosixPath(file.path).name == PurePosixPath(group.original.path).name
    return shared >= _ALIKE * every and (shared >= _ENOUGH or is_named_alike)


def _counted(report: Report) -> Iterator[Finding]:
    return (finding for finding in report.findings if not finding.in_test)


def _identity(finding: Finding) -> str:
    """What equal findings share: the fingerprint without its number, and the severity, which applications may set."""
    return f"{finding.fingerprint.partition(':')[0]} {finding.severity.value}"
