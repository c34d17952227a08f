"""A report whose paths begin where the reader is, so that a terminal or an editor can open them."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from auditor.model import Finding, Location, Report


def relocate(report: Report, folder: str) -> Report:
    """The report with every path below `folder`, which is POSIX; the problem of a rule keeps the rule's code."""
    if folder in ("", "."):
        return report
    codes = {rule.code for rule in report.rules}

    def below(path: str) -> str:
        return path if path in codes else posixpath.normpath(posixpath.join(folder, path))

    def moved(location: Location) -> Location:
        return replace(location, path=below(location.path))

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
        problems=tuple(replace(each, path=below(each.path)) for each in report.problems),
        coverage=replace(
            coverage,
            unresolved=tuple(replace(each, location=moved(each.location)) for each in coverage.unresolved),
        ),
        excerpts={(below(path), cell, line): text for (path, cell, line), text in report.excerpts.items()},
        wide={(below(path), cell, line): each for (path, cell, line), each in report.wide.items()},
    )
