"""Words for minutes of work, the same in every format of the report."""

from __future__ import annotations

from auditor.model import Effort
from auditor.planning.effort import MINUTES_A_DAY, Rates, Span, Work
from auditor.reporters.shared.phrases import count

_KINDS = {Effort.MINUTES: "small", Effort.HOURS: "medium", Effort.DAYS: "large"}


def duration(minutes: int) -> str:
    """`40 min`, `3 h`, `12 h 20 min`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours:,} h"] if hours else []
    parts += [f"{rest} min"] if rest or not hours else []
    return " ".join(parts)


def between(span: Span) -> str:
    """`2 h to 9 h`."""
    return duration(span.low) if span.low == span.high else f"{duration(span.low)} to {duration(span.high)}"


def days(span: Span) -> str:
    """`about 3 to 11 working days`; empty for less than one."""
    if span.high < MINUTES_A_DAY:
        return ""
    low, high = (max(1, round(minutes / MINUTES_A_DAY)) for minutes in (span.low, span.high))
    return f"about {count(high, 'working day')}" if low == high else f"about {low:,} to {high:,} working days"


def points(work: Work) -> str:
    """`3 edit points, 12 call sites`."""
    return f"{count(work.edit_points, 'edit point')}, {count(work.checks, 'call site')}"


def formula(work: Work) -> str:
    """The likely case: numbers of edits and call sites times the minutes of one, and their sum."""
    parts = [
        f"{count(number, f'{_KINDS[kind]} edit')} \u00d7 {duration(work.rates.edits[kind].likely)}"
        for kind, number in work.edits.items()
    ]
    parts += [f"{count(work.checks, 'call site')} \u00d7 {duration(work.rates.check.likely)}"] if work.checks else []
    return (
        f"{' + '.join(parts)} = {duration(work.span.likely)}" if parts else "nothing beyond what is counted elsewhere"
    )


def rate_rows(rates: Rates) -> tuple[tuple[str, str, str, str], ...]:
    """What one edit of each kind and one check take."""
    rows = [(f"a {_KINDS[kind]} edit (rules of {kind.value})", rates.edits[kind]) for kind in Effort]
    rows.append(("the check of one call site", rates.check))
    return tuple((name, duration(each.low), duration(each.likely), duration(each.high)) for name, each in rows)
