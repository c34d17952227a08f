"""Nothing stays accepted across a cut-off unseen: thirty days before it, what was silenced speaks again."""

from __future__ import annotations

from datetime import date, timedelta

# Long enough to mend a client and release it, short enough that nobody learns to look away.
WARNING_TIME = timedelta(days=30)


def outlived(
    what: str,
    until: date | None,
    cut_off: date | None,
    day: date,
    *,
    way_out: str = "add an `until=` date to keep ignoring it",
) -> str | None:
    """Why something accepted before the cut-off no longer holds on that day; None if it holds.

    Once the cut-off has been past for as long again, an acceptance with an end of its own is a decision about the
    present (the finding is wrong, or the risk is taken) and holds; one without an end never does.
    """
    if cut_off is None or day < cut_off - WARNING_TIME:
        return None
    days = (cut_off - day).days
    if days > 0:
        return f"{what} has ended: the cut-off is in {_days(days)}, on {cut_off}."
    if until is None:
        return f"{what} ended with the cut-off on {cut_off}; {way_out}."
    if day <= cut_off + WARNING_TIME:
        return (
            f"{what} has no effect yet: the cut-off was {_days(-days)} ago, on {cut_off}."
            if days
            else (f"{what} has no effect today, the day of the cut-off.")
        )
    return None


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"
