"""Findings by announcement and cause: one card for each cause, with a table of its places."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence

from msgspec import Struct

from auditor.model import Confidence, Finding, Report, Rule, Severity
from auditor.planning.application import Application
from auditor.planning.causes import Cause, causes_of
from auditor.planning.changes import Change
from auditor.planning.packages import Plan
from auditor.reporters.document.advice import Advice, advice_of, paragraphs
from auditor.reporters.document.places import SourceLine, Step, excerpt, further, steps_of
from auditor.reporters.document.wording import between, duration, formula, points
from auditor.reporters.reasons import common_reasons, own_reasons
from auditor.reporters.shared import phrases
from auditor.reporters.summary import announcement_of

# A result may have been through other hands, and Markdown has no quotes around a link.
_LINK = re.compile(r"https://[^\s<>\"]+")


class Instance(Struct, frozen=True, kw_only=True):
    """One finding of a card: a row of its table.

    `change` is a fix in lines of the client's own; `triage` is what somebody decided, with reviewer, ticket and note.
    """

    anchor: str
    severity: str
    confidence: str
    place: str
    message: str
    standing: str
    replacement: str
    owners: str
    triage: str
    remarks: tuple[str, ...]
    reasons: tuple[str, ...]
    change: Change | None
    lines: tuple[SourceLine, ...]
    steps: tuple[Step, ...]
    related: tuple[Step, ...]
    fingerprint: str
    in_test: bool


class Saying(Struct, frozen=True, kw_only=True):
    """What is said of some places of a card, once for all of them; `places` are empty where it is said of every one."""

    kind: str
    text: str
    places: tuple[str, ...]


class Card(Struct, frozen=True, kw_only=True):
    """One cause. `advice` is None where an earlier card, named by `told_in`, has it.

    `explained_in` is the card, maybe of another application, that tells why it matters, with the example; empty where
    this one does. `replacement` is what all places share. `fixes` tell what can be done, of the kind "safe", "unsafe"
    or "manual"; `doubts` what lowered the confidence.
    """

    anchor: str
    rule: str
    name: str
    title: str
    severity: str
    caveats: tuple[str, ...]
    confidence: str
    count: str
    points: str
    effort: str
    effort_range: str
    formula: str
    replacement: str
    instances: tuple[Instance, ...]
    fixes: tuple[Saying, ...]
    doubts: tuple[Saying, ...]
    advice: Advice | None
    told_in: str
    explained_in: str


class Group(Struct, frozen=True, kw_only=True):
    """All findings about one announcement; `told_in` is an earlier group that tells what was announced, if any does."""

    anchor: str
    title: str
    url: str
    posted: str
    sources: str
    standing: str
    severity: str
    text: tuple[str, ...]
    phases: tuple[tuple[str, str, str, str], ...]
    told_in: str
    count: str
    effort: str
    cards: tuple[Card, ...]


class Told:
    """What the catalogue says, by the anchor where the page says it: once, and not again for each application."""

    def __init__(self) -> None:
        self._anchors: dict[Hashable, str] = {}

    def elsewhere(self, text: Hashable, anchor: str) -> str:
        """The anchor that has the text already; empty if it is told here."""
        first = self._anchors.setdefault(text, anchor)
        return "" if first == anchor else first


def groups_of(application: Application, plan: Plan, prefix: str, told: Told) -> tuple[Group, ...]:
    """Findings by announcement, the loudest and oldest first; `prefix` keeps anchors of several applications apart."""
    by_announcement: dict[str, list[Finding]] = {}
    for finding in application.report.findings:
        by_announcement.setdefault(finding.announcement.id, []).append(finding)
    ordered = sorted(by_announcement.values(), key=_urgency)
    making = _Making(application, plan, prefix, told)
    return tuple(making.group(findings) for findings in ordered)


def loudest(findings: Sequence[Finding]) -> Severity:
    return max((finding.severity for finding in findings), key=lambda each: each.rank, default=Severity.NONE)


def _urgency(findings: Sequence[Finding]) -> tuple[bool, int, str, str]:
    reference = findings[0].announcement
    return (
        all(finding.in_test for finding in findings),
        -loudest(findings).rank,
        str(reference.effective or ""),
        reference.id,
    )


class _Making:
    """The cards of one application."""

    def __init__(self, application: Application, plan: Plan, prefix: str, told: Told) -> None:
        self._application = application
        self._report: Report = application.report
        self._plan = plan
        self._prefix = prefix
        self._told = told
        self._rules: Mapping[str, Rule] = {rule.code: rule for rule in application.report.rules}
        self._common = common_reasons(application.report)

    def group(self, findings: Sequence[Finding]) -> Group:
        report, reference = self._report, findings[0].announcement
        announcement = announcement_of(report, findings[0])
        phases = announcement.phases if announcement else ()
        work = self._plan.work_on(findings)
        anchor, text = f"{self._prefix}{reference.id}", paragraphs(announcement.text) if announcement else ()
        return Group(
            anchor=anchor,
            title=reference.title,
            url=reference.url if _LINK.fullmatch(reference.url) else "#timeline",
            posted=str(announcement.posted) if announcement else "",
            sources=phrases.listed(announcement.sources) if announcement else "",
            standing=phrases.announced(announcement, report.as_of)
            if announcement
            else phrases.standing(findings[0], report.as_of),
            severity=loudest(findings).value,
            text=text,
            phases=tuple(
                (
                    phrases.phase_name(phase.name),
                    str(phase.start),
                    phrases.distance((phase.start - report.as_of).days),
                    phase.effect,
                )
                for phase in phases
            ),
            told_in=self._told.elsewhere((reference.id, text, phases), anchor),
            count=phrases.count(len(findings), "finding"),
            effort=f"likely {duration(work.span.likely)} ({between(work.span)})" if work.span.high else "",
            cards=self._cards(findings),
        )

    def _cards(self, findings: Sequence[Finding]) -> tuple[Card, ...]:
        told: dict[str, str] = {}
        cards = []
        for cause in causes_of(findings, self._rules):
            card = self._card(cause, told.get(cause.first.rule, ""))
            told.setdefault(cause.first.rule, card.anchor)
            cards.append(card)
        return tuple(cards)

    def _card(self, cause: Cause, told_in: str) -> Card:
        first, rule = cause.first, self._rules.get(cause.first.rule)
        is_one = len(cause.findings) == 1
        work = self._plan.work_on(cause.findings)
        exchanges = {phrases.exchange(each.replacement) for each in cause.findings if each.replacement}
        shared = next(iter(exchanges)) if len(exchanges) == 1 and all(e.replacement for e in cause.findings) else ""
        anchor, advice = f"{self._prefix}card-{_safe(first.fingerprint)}", None if told_in else advice_of(first, rule)
        instances = tuple(self._instance(finding, is_one, bool(shared)) for finding in cause.findings)
        explained = (first.rule, advice.why, advice.before, advice.after, advice.references) if advice else ()
        return Card(
            anchor=anchor,
            rule=first.rule,
            name=first.name,
            title=first.message if is_one or rule is None else rule.summary,
            severity=cause.severity.value,
            caveats=_caveats(cause),
            confidence=_confidence(cause),
            count=phrases.count(len(cause.findings), "place"),
            points=points(work),
            effort="not counted: test code" if cause.in_test else duration(work.span.likely),
            effort_range="" if cause.in_test else between(work.span),
            formula="" if cause.in_test else formula(work),
            replacement=shared,
            instances=instances,
            fixes=_sayings(
                [(each.place, [(each.change.kind, each.change.title)]) for each in instances if each.change], instances
            ),
            doubts=_sayings([(each.place, [("", reason) for reason in each.reasons]) for each in instances], instances),
            advice=advice,
            told_in=told_in,
            explained_in=self._told.elsewhere(explained, anchor) if advice else "",
        )

    def _instance(self, finding: Finding, is_one: bool, is_shared: bool) -> Instance:
        report = self._report
        return Instance(
            anchor=f"{self._prefix}{_safe(finding.fingerprint)}",
            severity=finding.severity.value,
            confidence=finding.confidence.value,
            place=phrases.place(finding.location),
            message="" if is_one else finding.message,
            standing=phrases.deadline(finding, report.as_of),
            replacement="" if is_shared or not finding.replacement else phrases.exchange(finding.replacement),
            owners=", ".join(self._application.owners.get(finding.location.path, ())),
            triage=_triage(self._application, finding),
            remarks=finding.remarks,
            reasons=own_reasons(finding, self._common),
            change=self._application.changes.get(finding.fingerprint),
            lines=excerpt(report, finding.location),
            steps=steps_of(report, finding),
            related=further(report, finding),
            fingerprint=finding.fingerprint,
            in_test=finding.in_test,
        )


def _sayings(
    told: Iterable[tuple[str, Sequence[tuple[str, str]]]], instances: Sequence[Instance]
) -> tuple[Saying, ...]:
    """What is said of each place, with the places that share it, in the order in which it is first said."""
    places: dict[tuple[str, str], list[str]] = {}
    for place, sayings in told:
        for saying in sayings:
            places.setdefault(saying, []).append(place)
    return tuple(
        Saying(kind=kind, text=text, places=() if len(those) == len(instances) else tuple(those))
        for (kind, text), those in places.items()
    )


def _caveats(cause: Cause) -> tuple[str, ...]:
    doubtful = all(each.confidence is Confidence.LOW for each in cause.findings)
    return (*(["please check"] if doubtful else []), *(["test code"] if cause.in_test else []))


def _confidence(cause: Cause) -> str:
    """`high`, or `19 high, 2 medium`."""
    counts = [(each.value, sum(f.confidence is each for f in cause.findings)) for each in reversed(list(Confidence))]
    told = [(name, number) for name, number in counts if number]
    return told[0][0] if len(told) == 1 else ", ".join(f"{number:,} {name}" for name, number in told)


def _triage(application: Application, finding: Finding) -> str:
    mark = application.triage.marks.get(finding.fingerprint)
    if mark is None:
        return ""
    by = f" by {mark.reviewer}" if mark.reviewer else ""
    when = f" on {mark.decided}" if mark.decided else ""
    more = ", ".join(part for part in (mark.ticket, mark.note) if part)
    return f"{phrases.phase_name(mark.verdict.value)}{by}{when}{f': {more}' if more else ''}"


def _safe(fingerprint: str) -> str:
    return fingerprint.replace(":", "-")
