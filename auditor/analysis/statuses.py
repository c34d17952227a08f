"""What an audit can honestly say about each announcement, with what it has not looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from auditor.model import Announcement, AnnouncementStatus, Coverage, Finding, Problem, Report, Rule, Status

_NO_RULE = "No rule covers it."
# What a result says of itself that was written before results told what had been checked.
UNTOLD = "The result does not say what was checked."


def with_statuses(report: Report) -> Report:
    """The report with the status of every announcement; to be called again whenever its findings change."""
    found, dormant = _count(report, report.findings), _count(report, report.dormant)
    accepted = _count(report, report.suppressed)
    return replace(
        report,
        statuses=tuple(
            _status(
                each,
                report,
                found=found[each.id],
                dormant=dormant[each.id],
                accepted=accepted[each.id],
            )
            for each in report.announcements
        ),
    )


def counted(report: Report, findings: Iterable[Finding]) -> Counter[str]:
    """The number of findings about each announcement, by its id; a finding may be about several."""
    return _count(report, findings)


def unchecked(
    announcements: Iterable[Announcement],
    rules: Collection[Rule],
    *,
    ran: Collection[str],
    everywhere: Collection[str],
    problems: Sequence[Problem],
    coverage: Coverage,
) -> dict[str, str]:
    """By announcement, why the absence of findings proves nothing: what did not run, and what could not be read.

    `ran` are the codes of the rules that ran, `everywhere` of those that count in every file.
    """
    rest = _left_unread(problems, coverage, {rule.code for rule in rules})
    failed = {problem.path for problem in problems}
    told: dict[str, str] = {}
    for announcement in announcements:
        about = [rule for rule in rules if is_about(rule, announcement)]
        gaps = [gap for rule in about if (gap := _gap(rule, ran, everywhere, failed))]
        if about and (gaps or rest):
            told[announcement.id] = " ".join([*gaps, *rest])
    return told


def is_about(rule: Rule, announcement: Announcement) -> bool:
    """Whether what the rule finds is about this announcement."""
    return rule.announcement == announcement.id or rule.code in announcement.covered_by


def _gap(rule: Rule, ran: Collection[str], everywhere: Collection[str], failed: Collection[str]) -> str:
    if rule.code in failed:
        return f"{rule.code} failed."
    if rule.code in ran:
        return "" if rule.code in everywhere else f"{rule.code} ran only in some of the files."
    return f"{rule.code} is not selected." if rule.shown_by_default else f"{rule.code} runs only on request."


def _left_unread(problems: Sequence[Problem], coverage: Coverage, codes: Collection[str]) -> list[str]:
    """What no rule could see."""
    if coverage.is_empty:
        return ["Nothing was analysed."]
    places = {problem.path for problem in problems} - set(codes)
    told = []
    if coverage.is_beside:
        told.append("None of the named files reaches the API, so the rest of the project was not judged.")
    if coverage.unfinished:
        told.append("The analysis was cut short.")
        places.discard(".")
    if places:
        number = len(places)
        told.append(f"{number:,} {'place' if number == 1 else 'places'} could not be analysed in full.")
    return told


def _status(
    announcement: Announcement, report: Report, *, found: int, dormant: int, accepted: int
) -> AnnouncementStatus:
    hidden = report.hidden_of.get(announcement.id, 0)
    has_rule = any(is_about(rule, announcement) for rule in report.rules)
    reason = report.unchecked.get(announcement.id, "")
    if found or dormant:
        status = Status.FOUND
    elif hidden:
        status = Status.HIDDEN
    elif accepted:
        status = Status.ACCEPTED
    elif not has_rule:
        status = Status.NOT_IN_CODE if announcement.no_effect else Status.NOT_CHECKED
        reason = announcement.no_effect or _NO_RULE
    else:
        status = Status.NOT_CHECKED if reason else Status.NOT_FOUND
    ends = [
        each.suppression.until
        for each in report.suppressed
        if each.suppression is not None
        and each.suppression.until is not None
        and announcement.id in _about(report, each)
    ]
    return AnnouncementStatus(
        announcement=announcement.id,
        status=status,
        found=found,
        dormant=dormant,
        hidden=hidden,
        accepted=accepted,
        until=min(ends, default=None),
        reason=reason,
    )


def _count(report: Report, findings: Iterable[Finding]) -> Counter[str]:
    return Counter(identifier for finding in findings for identifier in _about(report, finding))


def _about(report: Report, finding: Finding) -> frozenset[str]:
    """The announcements that a finding is about: its own, those that this one replaces, and those its rule covers.

    What a table of endpoints belongs to is named by the finding itself.
    """
    replaced = {each.id: each.supersedes for each in report.announcements}
    about: set[str] = set()
    pending = [finding.announcement.id]
    while pending:
        identifier = pending.pop()
        if identifier not in about:
            about.add(identifier)
            pending.extend(replaced.get(identifier, ()))
    covered = (each.id for each in report.announcements if finding.rule in each.covered_by and not each.has_endpoints)
    return frozenset({*about, *covered})
