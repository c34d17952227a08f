"""Near-copies of one notebook: what is found in all of them is one finding, and the copies are places of it.

A copied module is another one, which somebody imports and edits; notebooks are copied to be run with another number.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from msgspec.structs import replace

from auditor.analysis.fingerprint import identity_of
from auditor.analysis.lines.texts import SourceTexts
from auditor.analysis.statuses import with_statuses
from auditor.model import Finding, Related, Report
from auditor.planning.copies import copied, copies_of

# The share of lines that near-copies have in common.
_ALIKE = 0.7
_NOTEBOOK = ".ipynb"
_COPY = "A copy of the notebook has it as well."


def fold_copies(report: Report, texts: SourceTexts) -> Report:
    """The report with each finding once, in the first of the notebooks that are copies of each other.

    A finding that only one of them has stays where it is.
    """
    lines: dict[str, Counter[str]] = {}

    def is_copy(path: str, other: str) -> bool:
        if not path.endswith(_NOTEBOOK) or not other.endswith(_NOTEBOOK):
            return False
        one, two = (_lines(each, texts, lines) for each in (path, other))
        return (one & two).total() >= _ALIKE * max(one.total(), two.total(), 1)

    # Copies are given longer names: `costs-Copy1.ipynb`.
    by_name = sorted(report.findings, key=lambda finding: (len(finding.location.path), finding.location.path))
    ordered = (replace(report, findings=tuple(by_name)),)
    copies = copies_of(ordered, is_copy=is_copy)
    twice = copied(ordered, copies).get(0, set())
    if not twice:
        return report
    originals = {other.path: each.original.path for each in copies for other in each.others}
    places: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.fingerprint in twice:
            places[originals[finding.location.path], identity_of(finding.fingerprint)].append(finding)
    kept = (finding for finding in report.findings if finding.fingerprint not in twice)
    return with_statuses(replace(report, findings=tuple(_with_copies(finding, places) for finding in kept)))


def _with_copies(finding: Finding, places: dict[tuple[str, str], list[Finding]]) -> Finding:
    """A finding with its places in copies; of several equal ones in a file the first one tells them."""
    found = places.pop((finding.location.path, identity_of(finding.fingerprint)), [])
    related = (Related(location=other.location, message=_COPY) for other in found)
    return replace(finding, related=(*finding.related, *related)) if found else finding


def _lines(path: str, texts: SourceTexts, known: dict[str, Counter[str]]) -> Counter[str]:
    if path not in known:
        source = texts.text(path)
        code = (line.partition("#")[0] for line in source.text.split("\n")) if source is not None else ()
        stripped = (line.strip() for line in code)
        known[path] = Counter(line for line in stripped if line)
    return known[path]
