"""Why a finding is told otherwise than before, in words, and what a comparison comes to."""

from __future__ import annotations

from datetime import date

from auditor.model import Finding, Report, Suppression
from auditor.model.comparison import Comparison, Crossing, Fate, Reason, SeverityChange
from auditor.reporters.shared.phrases import count, listed, phase_name

_ENDED = {
    "ignore": "The comment that ignored it is gone.",
    "baseline": "The baseline no longer accepts it.",
    "per-file": "No setting suppresses it now.",
}


def why_changed(comparison: Comparison, change: SeverityChange) -> str:
    """The reason for another severity, as a sentence."""
    passed = time_passed(change.pair.old, change.pair.new, comparison.new.as_of)
    match change.reason:
        case Reason.TIME:
            return f"{passed}."
        case Reason.RULES:
            return f"Not by time: {_what_changed(comparison, change)}."
        case Reason.BOTH:
            return f"{passed}, and {_what_changed(comparison, change)}."


def why_resurfaced(comparison: Comparison, crossing: Crossing) -> str:
    old, new = crossing.pair.old, crossing.pair.new
    if new.remarks:
        return " ".join(new.remarks)
    if crossing.before is Fate.DORMANT:
        return f"{time_passed(old, new, comparison.new.as_of)}."
    return _ENDED.get(old.suppression.kind if old.suppression else "", "Nothing suppresses it now.")


def why_silenced(comparison: Comparison, crossing: Crossing) -> str:
    new = crossing.pair.new
    if crossing.after is Fate.DORMANT or new.suppression is None:
        return f"It has no severity as of {comparison.new.as_of}."
    return how_suppressed(new.suppression)


def time_passed(old: Finding, new: Finding, day: date) -> str:
    """`Time passed: sunset since 2027-01-15, before: deprecated (Cost codes give way)`, without its full stop."""
    stage = next((stage for stage in reversed(new.schedule) if stage.start <= day), None)
    now, before = phase_name(stage.phase if stage else new.announcement.phase), phase_name(old.announcement.phase)
    since = f" since {stage.start}" if stage else ""
    earlier = f", before: {before}" if before != now else ""
    return f"Time passed: {now}{since}{earlier} ({new.announcement.title})"


def verdict(comparison: Comparison) -> str:
    """What came of it, in one line."""
    groups = [
        (comparison.added, "new"),
        (comparison.resurfaced, "resurfaced"),
        (comparison.changed, "with changed severity"),
        (comparison.silenced, "silenced"),
        (comparison.fixed, "fixed"),
    ]
    parts = [f"{len(group):,} {word}" for group, word in groups if group]
    moved = f" ({len(comparison.moved):,} moved)" if comparison.moved else ""
    rest = f"{len(comparison.persisting):,} unchanged{moved}"
    return f"{listed(parts)}; {rest}." if parts else f"Nothing changed; {rest}."


def aside(comparison: Comparison) -> str:
    """Findings that were never reported; empty if there are none."""
    parts = []
    if comparison.unreported_added:
        parts.append(f"{count(comparison.unreported_added, 'finding')} new but suppressed or not yet in force")
    if comparison.unreported_gone:
        parts.append(f"{count(comparison.unreported_gone, 'finding')} gone that were suppressed or not yet in force")
    return f"{listed(parts)}." if parts else ""


def standing_of(report: Report) -> str:
    """What one result was made with, and how far it saw."""
    coverage = report.coverage
    return (
        f"as of {report.as_of}, catalogue {report.catalogue_version}: {count(len(report.findings), 'finding')}, "
        f"{len(report.suppressed):,} suppressed, {len(report.dormant):,} not yet in force; "
        f"{count(coverage.files_seen, 'file')} seen, {coverage.files_relevant:,} relevant; call sites: "
        f"{coverage.calls_resolved:,} resolved, {coverage.calls_partial:,} partly, {coverage.calls_unknown:,} unknown; "
        f"{count(len(report.problems), 'problem')}."
    )


def _what_changed(comparison: Comparison, change: SeverityChange) -> str:
    old, new = comparison.old, comparison.new
    if change.pair.old.announced is not None or change.pair.new.announced is not None:
        return "the settings changed"
    if old.catalogue_sha256 != new.catalogue_sha256:
        return "the catalogue changed"
    return "the tool changed" if old.tool_version != new.tool_version else "the settings changed"


def how_suppressed(suppression: Suppression) -> str:
    """Why a finding is not told, as a sentence."""
    until = f" until {suppression.until}" if suppression.until else ""
    reason = f": {suppression.reason}" if suppression.reason else ""
    ways = {"ignore": f"Ignored by a comment{until}", "baseline": "Accepted by the baseline"}
    return f"{ways.get(suppression.kind, 'Suppressed by a setting')}{reason}.".replace("..", ".")
