"""Every announcement to scale against the audit date, with what it means for this code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from auditor.model import Announcement, Finding, Report, Status
from auditor.model.status import combine
from auditor.reporters.announcements import rules_about
from auditor.reporters.document.cards import loudest
from auditor.reporters.shared import phrases
from auditor.reporters.statuses import status_words

_EXPOSURES = {
    Status.FOUND: "none",
    Status.HIDDEN: "open",
    Status.ACCEPTED: "open",
    Status.NOT_CHECKED: "open",
    Status.NOT_FOUND: "clear",
    Status.NOT_IN_CODE: "informational",
}
# As many marks tell the same before it is told once for all.
_MANY = 5
# Days kept free before the first and after the last one.
_MARGIN = 60


class Mark(Struct, frozen=True, kw_only=True):
    """One announcement on the timeline.

    `exposure` is "error", "warning", "note", "none" (found, and not in force yet), "open" (accepted, hidden or not
    checked), "clear" (rules found nothing) or "informational" (code cannot show it); `link` leads to the findings
    of the first report that has some. `start` and `width` of its life and `points`, the days of its phases, are
    percentages of the scale. `superseded` are those that it takes the place of.
    """

    date: str
    distance: str
    title: str
    url: str
    posted: str
    standing: str
    phase: str
    coming: str
    exposure: str
    words: str
    reason: str
    rules: tuple[str, ...]
    link: str
    start: float
    width: float
    points: tuple[float, ...]
    has_star: bool = False
    superseded: tuple[Mark, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """`years` are the first days of years, `today` the audit date, as percentages of the scale.

    `informational` announcements change no code. `shared` is a reason that many marks have, which they tell by a star,
    with their number; empty where there is none.
    """

    marks: tuple[Mark, ...]
    informational: tuple[Mark, ...]
    years: tuple[tuple[str, float], ...]
    today: float
    count: int
    shared: str
    sharing: int


class _Scale(Struct, frozen=True):
    first: date
    last: date

    def at(self, day: date) -> float:
        return round(100 * (day - self.first).days / max(1, (self.last - self.first).days), 2)


def timeline_of(reports: Sequence[Report], addresses: Sequence[str]) -> Timeline:
    """All announcements by the day that matters most: the next phase if one is ahead, else the present one."""
    announcements = {each.id: each for report in reports for each in report.announcements}
    scale = _scale(announcements.values(), reports[0].as_of)
    marks = {each.id: _mark(each, announcements, reports, addresses, scale) for each in announcements.values()}
    heirs = {old: each.id for each in announcements.values() for old in each.supersedes if old in announcements}
    heads = {identifier: _heir(identifier, heirs) for identifier in marks}
    shown = []
    for identifier, mark in marks.items():
        if heads[identifier] == identifier:
            older = [marks[each] for each, head in heads.items() if head == identifier and each != identifier]
            shown.append(replace(mark, superseded=tuple(sorted(older, key=_order))))
    shown.sort(key=_order)
    timed = [mark for mark in shown if mark.exposure != "informational"]
    reasons = Counter(mark.reason for mark in timed if mark.reason)
    shared, sharing = next(((reason, n) for reason, n in reasons.most_common(1) if n >= _MANY), ("", 0))
    return Timeline(
        marks=tuple(
            replace(mark, reason="", has_star=True) if shared and mark.reason == shared else mark for mark in timed
        ),
        informational=tuple(mark for mark in shown if mark.exposure == "informational"),
        shared=shared,
        sharing=sharing,
        years=tuple(
            (str(year), scale.at(date(year, 1, 1))) for year in range(scale.first.year + 1, scale.last.year + 1)
        ),
        today=scale.at(reports[0].as_of),
        count=len(marks),
    )


def _order(mark: Mark) -> tuple[str, str]:
    return (mark.date, mark.title)


def _heir(identifier: str, heirs: Mapping[str, str]) -> str:
    """The announcement that stands in the place of this one today; a circle ends where it began."""
    seen = [identifier]
    while (following := heirs.get(seen[-1])) is not None and following not in seen:
        seen.append(following)
    return seen[-1] if heirs.get(seen[-1]) is None else identifier


def _scale(announcements: Iterable[Announcement], today: date) -> _Scale:
    days = [today]
    for each in announcements:
        days += [each.posted, *(phase.start for phase in each.phases)]
    return _Scale(min(days) - timedelta(days=_MARGIN), max(days) + timedelta(days=_MARGIN))


def _mark(
    announcement: Announcement,
    announcements: Mapping[str, Announcement],
    reports: Sequence[Report],
    addresses: Sequence[str],
    scale: _Scale,
) -> Mark:
    day = reports[0].as_of
    now, coming = announcement.phase_on(day), announcement.next_phase(day)
    decisive = coming or now
    start = decisive.start if decisive else announcement.posted
    findings = [each for report in reports for each in report.findings if _is_about(each, announcement, announcements)]
    rules = {rule.code: None for report in reports for rule in rules_about(announcement, report.rules)}
    status = combine([each for report in reports for each in report.statuses if each.announcement == announcement.id])
    links = (
        f"{address}{each.announcement.id}"
        for report, address in zip(reports, addresses, strict=True)
        for each in report.findings
        if _is_about(each, announcement, announcements)
    )
    life = [announcement.posted, *(phase.start for phase in announcement.phases)]
    begin, end = scale.at(min(life)), scale.at(max(life))
    return Mark(
        date=str(start),
        distance=phrases.distance((start - day).days),
        title=announcement.title,
        url=announcement.url,
        posted=str(announcement.posted),
        standing=phrases.announced(announcement, day) or "not yet in force",
        phase=f"{phrases.phase_name(now.name)} since {now.start}" if now else "not yet in force",
        coming=f"{phrases.phase_name(coming.name)} from {coming.start}" if coming else "",
        exposure=loudest(findings).value if findings else _EXPOSURES[status.status],
        words=status_words(status).capitalize(),
        reason=status.reason,
        rules=tuple(rules),
        link=next(links, ""),
        start=begin,
        width=round(end - begin, 2),
        points=tuple(scale.at(phase.start) for phase in announcement.phases),
    )


def _is_about(finding: Finding, announcement: Announcement, announcements: Mapping[str, Announcement]) -> bool:
    """Whether a finding is of this announcement, or of one that takes its place."""
    about = finding.announcement.id
    return about == announcement.id or (about in announcements and announcement.id in announcements[about].supersedes)
