"""`full`: what changed between two results, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.model import Finding, Notice, Severity
from auditor.model.comparison import Comparison, Pair
from auditor.reporters.comparison import wording
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.phrases import place


@for_people
def format_comparison(comparison: Comparison, *, colour: bool = False) -> str:
    """One section for each kind of change, then what it comes to. What persists unmoved is only counted."""
    paint = Paint(colour)
    sections = [
        _section("New", (_finding(each, paint) for each in comparison.added), paint),
        _section(
            "Resurfaced",
            (
                f"{_pair(each.pair, paint)}\n    {wording.why_resurfaced(comparison, each)}"
                for each in comparison.resurfaced
            ),
            paint,
        ),
        _section(
            "Severity changed",
            (f"{_pair(each.pair, paint)}\n    {wording.why_changed(comparison, each)}" for each in comparison.changed),
            paint,
        ),
        _section(
            "Silenced",
            (
                f"{_finding(each.pair.old, paint)}\n    {wording.why_silenced(comparison, each)}"
                for each in comparison.silenced
            ),
            paint,
        ),
        _section("Fixed", (_finding(each, paint) for each in comparison.fixed), paint),
        _section("Moved", (_moved(each, paint) for each in comparison.moved), paint),
        _section("New remarks", (_notice(each, paint) for each in comparison.new_notices), paint),
        _section("Remarks gone", (_notice(each, paint) for each in comparison.gone_notices), paint),
        _section("New problems", (f"{each.path}: {each.message}" for each in comparison.new_problems), paint),
        _section("Problems gone", (f"{each.path}: {each.message}" for each in comparison.gone_problems), paint),
        "\n".join(f"{paint('warning', 'yellow')}: {warning}" for warning in comparison.warnings),
        "\n".join(_summary(comparison, paint)),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _section(title: str, entries: Iterable[str], paint: Paint) -> str:
    shown = list(entries)
    return "\n".join([paint(f"{title} ({len(shown):,})", "bold"), *(f"  {each}" for each in shown)]) if shown else ""


def _finding(finding: Finding, paint: Paint) -> str:
    return f"{_head(finding.severity, finding.rule, paint)} {place(finding.location)}: {finding.message}"


def _pair(pair: Pair, paint: Paint) -> str:
    """With the severity that it had, if it was told with another one."""
    before = pair.old.severity
    louder = f"{before.value} -> " if before is not pair.new.severity and before is not Severity.NONE else ""
    return f"{louder}{_finding(pair.new, paint)}"


def _moved(pair: Pair, paint: Paint) -> str:
    head = _head(pair.new.severity, pair.new.rule, paint)
    return f"{head} {place(pair.old.location)} -> {place(pair.new.location)}: {pair.new.message}"


def _notice(notice: Notice, paint: Paint) -> str:
    return f"{_head(notice.severity, notice.code, paint)} {place(notice.location)}: {notice.message}"


def _head(severity: Severity, code: str, paint: Paint) -> str:
    return paint.severity(f"{severity.value}[{code}]", severity)


def _summary(comparison: Comparison, paint: Paint) -> Iterator[str]:
    yield paint(wording.verdict(comparison), "bold")
    if aside := wording.aside(comparison):
        yield aside
    yield f"Old: {wording.standing_of(comparison.old)}"
    yield f"New: {wording.standing_of(comparison.new)}"
