"""One root cause, with everything a report needs to convince a manager and an engineer."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from auditor.model.confidence import Confidence
from auditor.model.fix import Applicability, Fix
from auditor.model.location import Location
from auditor.model.rule import Replacement
from auditor.model.severity import Severity


class Hop(Struct, frozen=True, kw_only=True):
    """One step of the evidence, from the literal (or the missing header) to the request."""

    location: Location
    message: str


class Related(Struct, frozen=True, kw_only=True):
    """A further place where the same cause shows."""

    location: Location
    message: str


class AnnouncementRef(Struct, frozen=True, kw_only=True):
    """The announcement as seen from the audit date; `days` is negative once `effective` has passed."""

    id: str
    title: str
    url: str
    effective: date | None
    phase: str
    days: int | None


class Stage(Struct, frozen=True):
    """From `start` on, a finding has this severity, for its announcement is in that phase."""

    start: date
    phase: str
    severity: Severity


class Suppression(Struct, frozen=True, kw_only=True):
    """Why a finding is not shown.

    `kind` is "ignore" (a comment in the code), "per-file" (a setting for some files), "severity" (a setting that
    switches a rule off) or "baseline".
    """

    kind: str
    reason: str
    until: date | None
    location: Location | None


class Finding(Struct, frozen=True, kw_only=True):
    """All texts are already masked; `reasons` tell why confidence is below high.

    `remarks` tell what else a reader must know (an ignore that no longer holds); `suppression` is set on findings
    that are not shown. `schedule` tells the severity by date, earliest first, as the catalogue knows it.
    `announced` is the severity that the calendar gives, set where settings decide the severity. `in_test` tells that it
    stands in test code, `fails` that it fails the gate. `fix` tells how far a fix may be trusted, if there is one;
    `fixes` are those that were proven, where that was asked for.
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    reasons: tuple[str, ...]
    message: str
    location: Location
    related: tuple[Related, ...]
    evidence: tuple[Hop, ...]
    announcement: AnnouncementRef
    remediation: str
    replacement: Replacement | None
    fingerprint: str
    remarks: tuple[str, ...] = ()
    suppression: Suppression | None = None
    announced: Severity | None = None
    schedule: tuple[Stage, ...] = ()
    in_test: bool = False
    fails: bool = False
    fix: Applicability | None = None
    fixes: tuple[Fix, ...] = ()

    @property
    def cut_off(self) -> date | None:
        """The first day on which this is an error; None if that day never comes."""
        return next((stage.start for stage in self.schedule if stage.severity is Severity.ERROR), None)

    def scheduled(self, day: date) -> Severity | None:
        """The severity that the calendar gives on that day; None where the schedule is not known."""
        if not self.schedule:
            return None
        begun = [stage.severity for stage in self.schedule if stage.start <= day]
        return begun[-1] if begun else Severity.NONE
