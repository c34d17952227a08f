"""Every announcement against the audit date, with what it means for this code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.model import Announcement, Finding, Report, Status
from auditor.model.status import combine
from auditor.reporters import phrases
from auditor.reporters.announcements import rules_about
from auditor.reporters.document.findings import loudest
from auditor.reporters.statuses import status_words

_EXPOSURES = {
    Status.FOUND: "none",
    Status.HIDDEN: "open",
    Status.ACCEPTED: "open",
    Status.NOT_CHECKED: "open",
    Status.NOT_FOUND: "clear",
    Status.NOT_IN_CODE: "informational",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One announcement on the timeline.

    `exposure` is "error", "warning", "note", "none" (found, and not in force yet), "open" (accepted, hidden or not
    checked), "clear" (rules found nothing) or "informational" (code cannot show it); `link` names the group of findings
    in the first report that has one.
    """

    date: str
    distance: str
    is_ahead: bool
    title: str
    url: str
    posted: str
    phase: str
    coming: str
    exposure: str
    words: str
    reason: str
    rules: tuple[str, ...]
    link: str


def timeline_of(reports: Sequence[Report], prefixes: Sequence[str]) -> tuple[Mark, ...]:
    """All announcements by the day that matters most: the next phase if one is ahead, else the present one."""
    announcements = {each.id: each for report in reports for each in report.announcements}
    marks = [_mark(each, announcements, reports, prefixes) for each in announcements.values()]
    return tuple(sorted(marks, key=lambda mark: (mark.date, mark.title)))


def _mark(
    announcement: Announcement,
    announcements: Mapping[str, Announcement],
    reports: Sequence[Report],
    prefixes: Sequence[str],
) -> Mark:
    day = reports[0].as_of
    now, coming = announcement.phase_on(day), announcement.next_phase(day)
    decisive = coming or now
    start = decisive.start if decisive else announcement.posted
    findings = [each for report in reports for each in report.findings if _is_about(each, announcement, announcements)]
    rules = {rule.code: None for report in reports for rule in rules_about(announcement, report.rules)}
    status = combine([each for report in reports for each in report.statuses if each.announcement == announcement.id])
    links = (
        f"{prefix}{each.announcement.id}"
        for report, prefix in zip(reports, prefixes, strict=True)
        for each in report.findings
        if _is_about(each, announcement, announcements)
    )
    return Mark(
        date=str(start),
        distance=phrases.distance((start - day).days),
        is_ahead=start > day,
        title=announcement.title,
        url=announcement.url,
        posted=str(announcement.posted),
        phase=f"{phrases.phase_name(now.name)} since {now.start}" if now else "not yet in force",
        coming=f"{phrases.phase_name(coming.name)} from {coming.start}" if coming else "",
        exposure=loudest(findings).value if findings else _EXPOSURES[status.status],
        words=status_words(status).capitalize(),
        reason=status.reason,
        rules=tuple(rules),
        link=next(links, ""),
    )


def _is_about(finding: Finding, announcement: Announcement, announcements: Mapping[str, Announcement]) -> bool:
    """Whether a finding is of this announcement, or of one that takes its place."""
    about = finding.announcement.id
    return about == announcement.id or (about in announcements and announcement.id in announcements[about].supersedes)
