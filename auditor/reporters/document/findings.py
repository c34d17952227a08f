"""Findings as a reader of the report sees them: with source lines, words for days, and the rule's examples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.disclosure import collapse
from auditor.model import Example, Finding, Location, Report, Rule, Severity
from auditor.reporters import phrases
from auditor.reporters.reasons import common_reasons, own_reasons
from auditor.reporters.steps import further_places, shortened
from auditor.reporters.summary import announcement_of

# Lines of a range that covers many.
ROWS = 10

_EXPECT = re.compile(r"(?<![ \t])[ \t]*+# expect:[^\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A line in three parts; `marked` is the range that the finding is about, empty in neighbours."""

    number: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One hop of the evidence, or a related place; without a place, what stands for the hops left out."""

    place: str
    message: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    anchor: str
    rule: str
    name: str
    severity: str
    caveat: str
    message: str
    place: str
    confidence: str
    reasons: tuple[str, ...]
    remarks: tuple[str, ...]
    lines: tuple[SourceLine, ...]
    steps: tuple[Step, ...]
    related: tuple[Step, ...]
    replacement: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeFile:
    path: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A rule with what it found under one announcement."""

    code: str
    name: str
    summary: str
    why: tuple[str, ...]
    remediation: tuple[str, ...]
    effort: str
    references: tuple[str, ...]
    before_title: str
    before: tuple[CodeFile, ...]
    after_title: str
    after: tuple[CodeFile, ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All findings about one announcement."""

    anchor: str
    title: str
    url: str
    posted: str
    standing: str
    severity: str
    text: tuple[str, ...]
    phases: tuple[tuple[str, str, str, str], ...]
    count: str
    rules: tuple[RuleView, ...]


def groups_of(report: Report, prefix: str) -> tuple[Group, ...]:
    """Findings by announcement, the loudest and oldest first; `prefix` keeps anchors of several reports apart."""
    by_announcement: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_announcement.setdefault(finding.announcement.id, []).append(finding)
    ordered = sorted(by_announcement.values(), key=_urgency)
    return tuple(_group(report, findings, prefix) for findings in ordered)


def paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs, each on one line."""
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip())


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


def _group(report: Report, findings: Sequence[Finding], prefix: str) -> Group:
    reference, announcement = findings[0].announcement, announcement_of(report, findings[0])
    phases = announcement.phases if announcement else ()
    codes = sorted({finding.rule for finding in findings})
    known = {rule.code: rule for rule in report.rules}
    return Group(
        anchor=f"{prefix}{reference.id}",
        title=reference.title,
        url=reference.url if reference.url.startswith("https://") else "#timeline",
        posted=str(announcement.posted) if announcement else "",
        standing=phrases.announced(announcement, report.as_of)
        if announcement
        else phrases.standing(findings[0], report.as_of),
        severity=loudest(findings).value,
        text=paragraphs(announcement.text) if announcement else (),
        phases=tuple(
            (
                phrases.phase_name(phase.name),
                str(phase.start),
                phrases.distance((phase.start - report.as_of).days),
                phase.effect,
            )
            for phase in phases
        ),
        count=phrases.count(len(findings), "finding"),
        rules=tuple(
            _rule(report, known.get(code), [finding for finding in findings if finding.rule == code], prefix)
            for code in codes
        ),
    )


def _rule(report: Report, rule: Rule | None, findings: Sequence[Finding], prefix: str) -> RuleView:
    first = findings[0]
    bad = rule.bad[0] if rule is not None and rule.bad else None
    good = rule.good[0] if rule is not None and rule.good else None
    return RuleView(
        code=first.rule,
        name=first.name,
        summary=rule.summary if rule is not None else "",
        why=paragraphs(rule.why) if rule is not None else (),
        remediation=paragraphs(first.remediation),
        effort=rule.effort.value if rule is not None else "",
        references=rule.references if rule is not None else (),
        before_title=bad.title if bad else "",
        before=_files(bad),
        after_title=good.title if good else "",
        after=_files(good),
        findings=tuple(_finding(report, finding, f"{prefix}{finding.fingerprint}") for finding in findings),
    )


def _finding(report: Report, finding: Finding, anchor: str) -> FindingView:
    return FindingView(
        anchor=anchor.replace(":", "-"),
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity.value,
        caveat=phrases.caveat(finding).strip(" ()"),
        message=finding.message,
        place=phrases.place(finding.location),
        confidence=finding.confidence.value,
        reasons=own_reasons(finding, common_reasons(report)),
        remarks=finding.remarks,
        lines=_lines(report, finding.location),
        steps=_steps(report, finding),
        related=tuple(_step(report, other.location, other.message) for other in further_places(finding)),
        replacement=phrases.exchange(finding.replacement) if finding.replacement else "",
        fingerprint=finding.fingerprint,
    )


def _steps(report: Report, finding: Finding) -> tuple[Step, ...]:
    """The trace, without the middle of a long one."""
    first, omitted, last = shortened(finding.evidence)
    gap = (Step(place="", message=f"… {phrases.count(omitted, 'more step')} …", code=""),) if omitted else ()
    before, after = ([_step(report, hop.location, hop.message) for hop in hops] for hops in (first, last))
    return (*before, *gap, *after)


def _step(report: Report, location: Location, message: str) -> Step:
    code = report.excerpts.get((location.path, location.cell, location.line), "")
    return Step(place=phrases.place(location), message=message, code=collapse(code.strip()))


def _lines(report: Report, location: Location) -> tuple[SourceLine, ...]:
    """The excerpt with its neighbours."""
    last = min(location.end_line, location.line + ROWS - 1)
    return tuple(
        _line(number, text, location)
        for number in range(max(location.line - 2, 1), last + 3)
        if (text := report.excerpts.get((location.path, location.cell, number))) is not None
    )


def _line(number: int, text: str, location: Location) -> SourceLine:
    if not location.line <= number <= location.end_line:
        return SourceLine(number=number, before=collapse(text), marked="", after="")
    indent = len(text) - len(text.lstrip())
    start = location.column - 1 if number == location.line else indent
    end = location.end_column - 1 if number == location.end_line else len(text)
    return SourceLine(
        number=number, before=collapse(text[:start]), marked=collapse(text[start:end]), after=collapse(text[end:])
    )


def _files(example: Example | None) -> tuple[CodeFile, ...]:
    """The code of an example without the marks that prove it."""
    if example is None:
        return ()
    return tuple(CodeFile(path=file.path, code=_EXPECT.sub("", file.code).strip("\n")) for file in example.files)
