"""The words for the status of an announcement, the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from auditor.model import AnnouncementStatus, Report, Status
from auditor.reporters.shared.phrases import count, listed

_SUMS = {
    Status.FOUND: "found",
    Status.HIDDEN: "hidden by this run's options",
    Status.ACCEPTED: "accepted",
    Status.NOT_CHECKED: "not checked",
    Status.NOT_FOUND: "checked, not found",
    Status.NOT_IN_CODE: "cannot be seen in code",
}


def status_words(status: AnnouncementStatus) -> str:
    """`found 3 (1 accepted)`, `accepted 2 (until 2027-06-30)`, `not checked`; the reason is told beside it."""
    accepted = f"{status.accepted:,} accepted" + (f" until {status.until}" if status.until else "")
    hidden = f"{status.hidden:,} hidden by this run's options"
    match status.status:
        case Status.FOUND:
            aside = [f"{status.dormant:,} not in force yet"] if status.dormant else []
            aside += [hidden] if status.hidden else []
            aside += [accepted] if status.accepted else []
            return f"found {status.found + status.dormant:,}{_bracketed(aside)}"
        case Status.HIDDEN:
            return f"hidden by this run's options: {status.hidden:,}{_bracketed([accepted] if status.accepted else [])}"
        case Status.ACCEPTED:
            return f"accepted {status.accepted:,}{_bracketed([f'until {status.until}'] if status.until else [])}"
        case _:
            return _SUMS[status.status]


def status_counts(report: Report) -> Mapping[Status, int]:
    """The number of announcements of each status, without zeros."""
    counts = Counter(each.status for each in report.statuses)
    return {each: counts[each] for each in Status if counts[each]}


def status_summary(report: Report) -> str:
    """One line: `39 announcements: 11 found, 2 accepted, 1 not checked, 9 checked, not found, …`."""
    if not report.statuses:
        return ""
    told = "; ".join(f"{number:,} {_SUMS[status]}" for status, number in status_counts(report).items())
    return f"{count(len(report.statuses), 'announcement')}: {told}."


def open_questions(report: Report) -> list[str]:
    """A line for all announcements that are neither found nor ruled out for the same reason: titles, status and why."""
    titles = {each.id: each.title for each in report.announcements}
    alike: dict[str, list[str]] = {}
    for each in report.statuses:
        if each.status in (Status.HIDDEN, Status.ACCEPTED, Status.NOT_CHECKED):
            why = status_words(each) + _bracketed([each.reason.removesuffix(".")])
            alike.setdefault(why, []).append(titles.get(each.announcement, each.announcement))
    return [f"{'; '.join(found)}: {why}" for why, found in alike.items()]


def gaps(report: Report) -> str:
    """What keeps the absence of findings from being an all-clear, as a sentence; empty if nothing does."""
    parts = []
    if report.suppressed:
        parts.append(f"{count(len(report.suppressed), 'finding')} accepted")
    if by_options := report.hidden - report.elsewhere:
        parts.append(f"{count(by_options, 'finding')} hidden by this run's options")
    if report.elsewhere:
        parts.append(f"{count(report.elsewhere, 'finding')} in other files of the project")
    if _is_less_than_usual(report):
        parts.append(f"{count(status_counts(report)[Status.NOT_CHECKED], 'announcement')} not (fully) checked")
    if report.coverage.unfinished:
        parts.append("the analysis was cut short")
    return f"{listed(parts)}." if parts else ""


def _is_less_than_usual(report: Report) -> bool:
    """Whether an announcement was not checked although a rule for it runs unless somebody says otherwise."""
    if report.coverage.is_beside:
        return False
    on_request = {rule.announcement for rule in report.rules if not rule.shown_by_default}
    usual = {rule.announcement for rule in report.rules if rule.shown_by_default}
    return any(
        each.status is Status.NOT_CHECKED and each.announcement not in on_request - usual for each in report.statuses
    )


def _bracketed(parts: list[str]) -> str:
    return f" ({', '.join(parts)})" if any(parts) else ""
