"""The first screen: is it urgent, how much work is it, how sure is it, what comes first."""

from __future__ import annotations

from collections import Counter
from datetime import date

from msgspec import Struct

from auditor.model import Confidence, Report, Severity
from auditor.model.inventory import Inventory
from auditor.planning.packages import Package, Plan, Urgency
from auditor.reporters.document.wording import between, days, duration, formula, points
from auditor.reporters.shared import phrases
from auditor.reporters.statuses import gaps
from auditor.reporters.summary import in_production, next_deadline

_STEPS = 3


class Remainder(Struct, frozen=True, kw_only=True):
    """A number of what was accepted, hidden or not analysed; `name` tells which rows it counts."""

    name: str
    number: int
    words: str


class Opening(Struct, frozen=True, kw_only=True):
    """`in_days` and `next_day` are empty where no deadline is ahead."""

    verdict: str
    broken: int
    ahead: int
    later: int
    advice: int
    in_days: str
    next_day: str
    next_title: str
    next_here: int
    effort: str
    effort_range: str
    effort_days: str
    effort_points: str
    effort_formula: str
    sure: int
    production: int
    confidences: tuple[tuple[str, int], ...]
    besides: tuple[Remainder, ...]
    steps: tuple[str, ...]


def opening_of(report: Report, plan: Plan, inventory: Inventory | None) -> Opening:
    """Everything on the first screen. Several calls with an unknown target may be made from one place of the code."""
    unknown = len(inventory.unknown) if inventory else report.coverage.calls_unknown
    production = in_production(report)
    confidences = Counter(finding.confidence for finding in production)
    counts = {urgency: sum(len(p.findings) for p in plan.packages if p.urgency is urgency) for urgency in Urgency}
    deadline, work = next_deadline(report), plan.work
    return Opening(
        verdict=_verdict(report, plan),
        broken=counts[Urgency.BROKEN],
        ahead=counts[Urgency.AHEAD],
        later=counts[Urgency.LATER],
        advice=counts[Urgency.ADVICE],
        in_days=phrases.count((deadline.day - report.as_of).days, "day") if deadline else "",
        next_day=str(deadline.day) if deadline else "",
        next_title=deadline.title if deadline else "",
        next_here=deadline.findings if deadline else 0,
        effort=duration(work.span.likely) if work.span.high else "none",
        effort_range=between(work.span) if work.span.high else "",
        effort_days=days(work.span),
        effort_points=points(work),
        effort_formula=formula(work),
        sure=confidences[Confidence.HIGH],
        production=len(production),
        confidences=tuple((each.value, confidences[each]) for each in reversed(list(Confidence))),
        besides=_besides(report, unknown),
        steps=_steps(report, plan, unknown),
    )


def due(package: Package, day: date) -> str:
    """`now, required since 2023-08-04`, `by 2027-01-22 (in 52 days)`, `no day set`, `as you go`."""
    match package.urgency:
        case Urgency.BROKEN:
            return f"now (broken since {package.deadline})" if package.deadline else "now"
        case Urgency.AHEAD:
            left = phrases.distance((package.deadline - day).days) if package.deadline else ""
            return f"by {package.deadline} ({left})"
        case Urgency.LATER:
            return "no day set"
        case Urgency.ADVICE:
            return "when convenient"


def _verdict(report: Report, plan: Plan) -> str:
    """One sentence for a reader who reads only one, and a second one on what it leaves open."""
    broken = sum(finding.severity is Severity.ERROR for finding in in_production(report))
    beside = f" Besides: {known}" if (known := gaps(report)) else ""
    if not report.findings:
        return f"No findings are shown, but: {known}" if known else "No announced change was found to affect this code."
    ahead = [package for package in plan.packages if package.urgency is Urgency.AHEAD]
    later = ""
    if ahead and (day := ahead[0].deadline) is not None:
        number = sum(len(package.findings) for package in ahead if package.deadline == day)
        verb = "breaks" if number == 1 else "break"
        later = f"{number:,} {'more ' if broken else ''}{verb} on {day}, {phrases.distance((day - report.as_of).days)}"
    if broken:
        violate = "violates rules" if broken == 1 else "violate rules"
        return f"{phrases.count(broken, 'finding')} {violate} already in force{f'; {later}' if later else ''}.{beside}"
    if later:
        return f"Nothing shown here breaks today, but {later}.{beside}"
    if not plan.packages:
        in_tests = phrases.count(len(report.findings), "finding")
        return f"Nothing shown in production code is affected, but test code has {in_tests}.{beside}"
    return f"Nothing shown here breaks today; some of it should change.{beside}"


def _besides(report: Report, unknown: int) -> tuple[Remainder, ...]:
    coverage = report.coverage
    unchecked = sum(each.status.value == "not-checked" for each in report.statuses)
    every = (
        _remainder("accepted", len(report.suppressed), "accepted"),
        _remainder("hidden", report.hidden, "hidden by this run's options or outside its files"),
        _remainder("dormant", len(report.dormant), "not in force yet"),
        _remainder("test", len(report.findings) - len(in_production(report)), "in test code"),
        _remainder("unknown-call", unknown, "call with an unknown target", "calls with an unknown target"),
        _remainder("problem", len(report.problems), "problem in the analysis", "problems in the analysis"),
        _remainder("skipped", sum(coverage.skipped.values()), "file skipped", "files skipped"),
        _remainder("not-checked", unchecked, "announcement not checked", "announcements not checked"),
    )
    return tuple(each for each in every if each.number)


def _steps(report: Report, plan: Plan, unknown: int) -> tuple[str, ...]:
    """What to do first: the most urgent packages, then what keeps the result from being sure."""
    steps = [_step(package, report.as_of) for package in plan.packages[:_STEPS]]
    if unknown:
        calls = phrases.count(unknown, "call")
        steps.append(
            f"Ask the owners of the code about {calls} with an unknown target; the questions are listed below."
        )
    if report.problems:
        steps.append(f"Look at {phrases.count(len(report.problems), 'problem')} that kept code from being analysed.")
    deadline = next_deadline(report)
    if deadline is not None:
        steps.append(f"Audit again before {deadline.day}, when the next announced change takes effect.")
    return tuple(steps[:_STEPS])


def _step(package: Package, day: date) -> str:
    first = phrases.first_sentence(package.findings[0].remediation)
    who = f", {phrases.listed(package.owners)}" if package.owners else ""
    when = due(package, day)
    return (
        f"{when[:1].upper()}{when[1:]}: {package.title} ({phrases.count(len(package.findings), 'finding')}, "
        f"likely {duration(package.work.span.likely)}{who}). {first}"
    )


def _remainder(name: str, number: int, one: str, many: str = "") -> Remainder:
    return Remainder(name=name, number=number, words=one if number == 1 else many or one)
