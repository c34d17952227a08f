"""From dates to severity: the announcement's phase on a day decides how loudly a rule speaks."""

from __future__ import annotations

from datetime import date

from auditor.model import Announcement, AnnouncementRef, Phase, Rule, Severity, Stage

# What a finding's announcement reads as before its first phase.
BEFORE_FIRST_PHASE = "not yet announced"


def severity_on(rule: Rule, announcement: Announcement, day: date) -> Severity:
    """The severity of the rule's findings on that day; none before the first phase."""
    phase = announcement.phase_on(day)
    return Severity.NONE if phase is None else _severity_in(rule, phase)


def cut_off(rule: Rule, announcement: Announcement) -> date | None:
    """The first day on which the rule's findings are errors; None if that day never comes."""
    return next((phase.start for phase in announcement.phases if _severity_in(rule, phase) is Severity.ERROR), None)


def schedule(rule: Rule, announcement: Announcement) -> tuple[Stage, ...]:
    """The severity of the rule's findings in every phase, earliest first."""
    return tuple(Stage(phase.start, phase.name, _severity_in(rule, phase)) for phase in announcement.phases)


def refer(announcement: Announcement, day: date) -> AnnouncementRef:
    """The announcement as a finding of that day shows it."""
    phase = announcement.phase_on(day)
    effective = announcement.effective
    return AnnouncementRef(
        id=announcement.id,
        title=announcement.title,
        url=announcement.url,
        effective=effective,
        phase=phase.name if phase else BEFORE_FIRST_PHASE,
        days=(effective - day).days if effective else None,
    )


def _severity_in(rule: Rule, phase: Phase) -> Severity:
    """An announcement that an endpoint table names may have a phase the rule does not know: the rule's loudest counts.

    Silence would hide the finding, and a phase that the rule's own announcement lacks is no reason for that.
    """
    return rule.severity.get(phase.name, max(rule.severity.values(), key=lambda each: each.rank, default=Severity.NONE))
