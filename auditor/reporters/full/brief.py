"""A finding in at most eight lines; findings that say the same of one file share them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from msgspec import Struct

from auditor.model import Finding, Hop, Report
from auditor.model.fix import Applicability
from auditor.reporters.shared import phrases
from auditor.reporters.shared.excerpt import Marking, gutter_width, render_excerpt
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.steps import further_places, on_one_line
from auditor.reporters.summary import rule_of

# Texts of several lines are wrapped here.
WIDTH = 110
# A few words fit behind the marked range up to here.
LABEL_ENDS = 130
# Lines of folded findings that are named.
NAMED = 12


class Fold(Struct, frozen=True):
    """A finding, and those that say the same of other lines of its file."""

    first: Finding
    more: tuple[Finding, ...]


def fold(findings: Sequence[Finding]) -> tuple[Fold, ...]:
    """Equal findings of a file as one, where its first stands; what has a remark of its own stays alone."""
    together: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alone = finding.fingerprint if finding.remarks else ""
        key = (finding.rule, finding.message, finding.location.path, finding.severity, finding.confidence, alone)
        together.setdefault(key, []).append(finding)
    return tuple(Fold(first, tuple(more)) for first, *more in together.values())


def brief_finding(report: Report, folded: Fold, paint: Paint) -> Iterator[str]:
    """What is wrong, the line, where it is sent, since or until when, and what to do."""
    finding = folded.first
    severity = paint.severity(f"{finding.severity.value}[{finding.rule}]", finding.severity)
    yield f"{severity}{phrases.caveat(finding)}{paint(f': {finding.message}', 'bold')}"
    gutter = gutter_width([finding.location.line])
    places = len(further_places(finding))
    more = f" (and {phrases.count(places, 'more place')})" if places else ""
    yield f"{' ' * gutter}{paint('-->', 'blue')} {phrases.place(finding.location)}{more}"
    yield from _excerpt(report, finding, gutter, paint)
    if (sent := _elsewhere(finding)) is not None:
        between = sum(not on_one_line(hop.location, finding.location) for hop in finding.evidence[:-1])
        steps = f" ({phrases.count(between, 'step')} between)" if between else ""
        yield f"{' ' * gutter}{paint(':::', 'blue')} {phrases.place(sent.location)}: {sent.message.rstrip('.')}{steps}"
    for name, text in _facts(report, folded):
        yield f"{' ' * gutter} {paint('=', 'blue')} {paint(name, 'bold')}: {text}"


def reasons(report: Report, paint: Paint) -> Iterator[str]:
    """For each rule that occurred, once, why it exists."""
    yield paint("Why it matters", "bold") + " (all about a rule: procore-auditor rules explain CODE)"
    for code in sorted({finding.rule for finding in report.findings}):
        rule = next((each for each in report.rules if each.code == code), None)
        text = phrases.first_sentence(rule.why) if rule is not None else ""
        head, *rest = textwrap.wrap(f"{code}: {text}", WIDTH, subsequent_indent="  ", break_on_hyphens=False)
        yield head.replace(code, paint(code, "bold"), 1)
        yield from rest


def _excerpt(report: Report, finding: Finding, gutter: int, paint: Paint) -> list[str]:
    """The line and its mark, with a few words of the evidence if there is room for them."""
    style = {"error": "red", "warning": "yellow"}.get(finding.severity.value, "cyan")

    def rows(label: str) -> list[str]:
        marking = Marking(sign="^", style=style, label=label)
        return render_excerpt(report.excerpts, finding.location, marking, context=0, gutter=gutter, paint=paint)[:2]

    here = [hop for hop in finding.evidence if on_one_line(hop.location, finding.location)]
    if not here:
        return rows("")
    label = (here[0] if _elsewhere(finding) is not None else here[-1]).message
    labelled = rows(label)
    plain = Paint(enabled=False)
    marking = Marking(sign="^", style=style, label=label)
    widths = [
        len(row)
        for row in render_excerpt(report.excerpts, finding.location, marking, context=0, gutter=gutter, paint=plain)
    ]
    return labelled if max(widths, default=0) <= LABEL_ENDS else rows("")


def _elsewhere(finding: Finding) -> Hop | None:
    """The end of the trace, unless it is the line that is shown."""
    last = finding.evidence[-1] if finding.evidence else None
    return last if last is not None and not on_one_line(last.location, finding.location) else None


def _facts(report: Report, folded: Fold) -> Iterator[tuple[str, str]]:
    finding = folded.first
    if folded.more:
        lines = [f"{each.location.line:,}" for each in folded.more[:NAMED]]
        rest = [f"{len(folded.more) - NAMED:,} more"] if len(folded.more) > NAMED else []
        word = "line" if len(folded.more) == 1 else "lines"
        yield "also", f"{len(folded.more):,} more like this: {word} {phrases.listed([*lines, *rest])}"
    sure = "" if not finding.reasons else f" ({finding.confidence.value} confidence)"
    standing = phrases.deadline(finding, report.as_of)
    yield "when", f"{standing}; {finding.announcement.url}{sure}"
    rule = rule_of(report, finding)
    effort = f" ({rule.effort.value})" if rule is not None else ""
    yield "help", f"{_help(finding)}{effort}{_fix(finding)}"
    if finding.remarks:
        yield "remark", " ".join(finding.remarks)


def _fix(finding: Finding) -> str:
    """What `fix` would do."""
    if finding.fix is Applicability.SAFE:
        return " [fixable]"
    return " [fixable with --unsafe]" if finding.fix is Applicability.UNSAFE else ""


def _help(finding: Finding) -> str:
    replacement = finding.replacement
    if replacement is not None and replacement.new:
        return f"Use {f'{replacement.new_method} {replacement.new}'.strip()}."
    return phrases.first_sentence(finding.remediation)
