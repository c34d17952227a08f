"""The plan as the report shows it: a row for each work package, with its tasks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from auditor.planning.packages import Package, Plan
from auditor.reporters.document.opening import due
from auditor.reporters.document.wording import between, duration, formula, points
from auditor.reporters.shared import phrases


class PackageView(Struct, frozen=True, kw_only=True):
    """One work package; `link` leads to the findings."""

    name: str
    anchor: str
    title: str
    link: str
    urgency: str
    due: str
    deadline: str
    owners: str
    findings: int
    edit_points: int
    call_sites: int
    effort: str
    effort_range: str
    points: str
    formula: str
    after: str
    first: str
    tests: tuple[str, ...]
    tasks: tuple[str, ...]


def package_views(plan: Plan, day: date, prefix: str, tests: Mapping[str, str]) -> tuple[PackageView, ...]:
    """`tests` tells by a rule's code how its change is tested."""
    return tuple(_package(each, day, prefix, tests) for each in plan.packages)


def package_name(number: int) -> str:
    """`WP 3`."""
    return f"WP {number}"


def _package(package: Package, day: date, prefix: str, tests: Mapping[str, str]) -> PackageView:
    work = package.work
    codes = dict.fromkeys(finding.rule for finding in package.findings)
    return PackageView(
        name=package_name(package.number),
        anchor=f"{prefix}package-{package.number}",
        title=package.title,
        link=f"{prefix}{package.announcement}",
        urgency=package.urgency.value,
        due=due(package, day),
        deadline=str(package.deadline or ""),
        owners=phrases.listed(package.owners),
        findings=len(package.findings),
        edit_points=work.edit_points,
        call_sites=work.checks,
        effort=duration(work.span.likely),
        effort_range=between(work.span),
        points=points(work),
        formula=formula(work),
        after=phrases.listed([package_name(number) for number in package.after]),
        first=phrases.first_sentence(package.findings[0].remediation),
        tests=tuple(text for code in codes if (text := tests.get(code, ""))),
        tasks=tuple(f"`{phrases.place(each.location)}`: {each.message}" for each in package.findings),
    )
