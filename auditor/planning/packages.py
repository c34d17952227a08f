"""The plan: work packages by deadline, each for one announcement and one owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from auditor.model import Finding, Report, Severity
from auditor.planning.effort import Place, Rates, Work, call_sites, place_of, together, works_of

Owners = Mapping[str, tuple[str, ...]]


class Urgency(Enum):
    """Broken today, breaks on a known day, should change without a day, or only advice."""

    BROKEN = "broken"
    AHEAD = "ahead"
    LATER = "later"
    ADVICE = "advice"


class Package(Struct, frozen=True, kw_only=True):
    """Work on one announcement for one owner.

    `deadline` is the day it breaks or broke; None if no day is set. `after` are the numbers of earlier packages that
    change the same lines, or whose changes pass through the same calls: done later, their checks would be done twice.
    """

    number: int
    urgency: Urgency
    announcement: str
    title: str
    owners: tuple[str, ...]
    deadline: date | None
    findings: tuple[Finding, ...]
    work: Work
    after: tuple[int, ...] = ()


class Plan(Struct, frozen=True, kw_only=True):
    """All packages; `works` has the part of each finding in production code, by its fingerprint."""

    packages: tuple[Package, ...]
    works: Mapping[str, Work]
    rates: Rates

    @property
    def work(self) -> Work:
        return together((package.work for package in self.packages), self.rates)

    def work_on(self, findings: Iterable[Finding]) -> Work:
        """What these findings take; nothing in test code does."""
        return together(
            (self.works[each.fingerprint] for each in findings if each.fingerprint in self.works), self.rates
        )


def plan_of(report: Report, owners: Owners, rates: Rates) -> Plan:
    """The plan for what stands in production code, the most urgent first; edit points and call sites count once."""
    groups: dict[tuple[int, date, str, tuple[str, ...]], list[Finding]] = {}
    for finding in report.findings:
        if not finding.in_test:
            urgency, day = urgency_of(finding, report.as_of)
            owner = owners.get(finding.location.path, ())
            key = (list(Urgency).index(urgency), day or date.max, finding.announcement.id, owner)
            groups.setdefault(key, []).append(finding)
    ordered = [groups[key] for key in sorted(groups)]
    works = works_of((each for findings in ordered for each in findings), report.rules, rates)
    packages = [
        _package(
            number, findings, report.as_of, owners, together((works[each.fingerprint] for each in findings), rates)
        )
        for number, findings in enumerate(ordered, start=1)
    ]
    return Plan(packages=tuple(_with_dependencies(packages)), works=works, rates=rates)


def urgency_of(finding: Finding, day: date) -> tuple[Urgency, date | None]:
    """How urgent a finding is on a day, and since or from when it is an error."""
    if finding.severity is Severity.ERROR:
        begun = finding.cut_off
        return Urgency.BROKEN, begun if begun is not None and begun <= day else finding.announcement.effective
    coming = breaks_on(finding, day)
    if coming is not None:
        return Urgency.AHEAD, coming
    return (Urgency.LATER if finding.severity is Severity.WARNING else Urgency.ADVICE), None


def breaks_on(finding: Finding, day: date) -> date | None:
    """The day ahead on which the finding becomes an error."""
    return next(
        (stage.start for stage in finding.schedule if stage.start > day and stage.severity is Severity.ERROR), None
    )


def _package(number: int, findings: Sequence[Finding], day: date, owners: Owners, work: Work) -> Package:
    first = findings[0]
    urgency, deadline = urgency_of(first, day)
    return Package(
        number=number,
        urgency=urgency,
        announcement=first.announcement.id,
        title=first.announcement.title,
        owners=owners.get(first.location.path, ()),
        deadline=deadline,
        findings=tuple(findings),
        work=work,
    )


def _with_dependencies(packages: Iterable[Package]) -> Iterator[Package]:
    edits: dict[Place, int] = {}
    sites: dict[Place, int] = {}
    for package in packages:
        mine = {place_of(each.location) for each in package.findings}
        touched = mine.union(*(call_sites(each) for each in package.findings))
        before = {edits[place] for place in touched if place in edits} | {
            sites[place] for place in mine if place in sites
        }
        yield replace(package, after=tuple(sorted(before)))
        edits |= dict.fromkeys(mine - set(edits), package.number)
        sites |= dict.fromkeys(touched - set(sites), package.number)
