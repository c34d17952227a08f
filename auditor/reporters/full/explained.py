"""A finding with everything that is known about it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from auditor.model import Finding, Hop, Related, Report
from auditor.reporters.reasons import common_reasons, own_reasons
from auditor.reporters.shared import phrases
from auditor.reporters.shared.excerpt import CONTEXT, Marking, bar, gutter_width, render_excerpt
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.steps import further_places, on_one_line
from auditor.reporters.summary import rule_of

# Text is wrapped here; source lines may be a little longer.
WIDTH = 100
# Related places named one by one; the rest is counted.
RELATED_SHOWN = 8


def explained_finding(report: Report, finding: Finding, paint: Paint) -> Iterator[str]:
    """The source with its neighbours, every step of the evidence, the rule's reasons, the announcement, the way out."""
    severity = paint.severity(f"{finding.severity.value}[{finding.rule}]", finding.severity)
    yield f"{severity}{phrases.caveat(finding)}{paint(f': {finding.message}', 'bold')}"
    places = [finding.location, *(hop.location for hop in finding.evidence)]
    gutter = gutter_width([max(place.line + CONTEXT, min(place.end_line, place.line + CONTEXT)) for place in places])
    yield f"{' ' * gutter}{paint('-->', 'blue')} {phrases.place(finding.location)}"
    marking = Marking(sign="^", style=_style(finding))
    rows = render_excerpt(report.excerpts, finding.location, marking, context=CONTEXT, gutter=gutter, paint=paint)
    if rows:
        yield bar(gutter, paint)
        yield from rows
        if finding.evidence:
            yield bar(gutter, paint)
    for hop in finding.evidence:
        yield from _hop(report, finding, hop, gutter, paint)
    yield bar(gutter, paint)
    for name, text in _facts(report, finding):
        yield from _fact(name, text, gutter, paint)


def _hop(report: Report, finding: Finding, hop: Hop, gutter: int, paint: Paint) -> Iterator[str]:
    """A step of the evidence: its line, underlined, with a few words; only the words if it is the primary line."""
    marking = Marking(sign="-", style="blue", label=hop.message)
    rows = (
        []
        if on_one_line(hop.location, finding.location)
        else render_excerpt(report.excerpts, hop.location, marking, context=0, gutter=gutter, paint=paint)
    )
    words = "" if rows else f": {hop.message}"
    yield f"{' ' * gutter}{paint(':::', 'blue')} {phrases.place(hop.location)}{words}"
    yield from rows


def _facts(report: Report, finding: Finding) -> Iterator[tuple[str, str]]:
    rule = rule_of(report, finding)
    if places := further_places(finding):
        yield "also", _related(places)
    if rule is not None:
        yield "why", phrases.first_paragraph(rule.why)
    title = finding.announcement.title
    yield "announced", f"{title}: {phrases.standing(finding, report.as_of)}"
    yield "see", finding.announcement.url
    effort = f" (takes {rule.effort.value})" if rule is not None else ""
    yield "help", f"{phrases.first_paragraph(finding.remediation)}{effort}"
    if finding.replacement is not None:
        yield "replacement", phrases.exchange(finding.replacement)
    if finding.reasons:
        yield "confidence", phrases.surety(finding.confidence, own_reasons(finding, common_reasons(report)))
    for remark in finding.remarks:
        yield "remark", remark


def _related(places: Sequence[Related]) -> str:
    shown = [phrases.place(other.location) for other in places[:RELATED_SHOWN]]
    if rest := len(places) - len(shown):
        shown.append(f"{rest:,} more")
    return f"{phrases.count(len(places), 'more place')}: {phrases.listed(shown)}"


def _fact(name: str, text: str, gutter: int, paint: Paint) -> Iterator[str]:
    margin = f"{' ' * gutter} {paint('=', 'blue')} {paint(name, 'bold')}: "
    indent = " " * (gutter + len(name) + 5)
    lines = textwrap.wrap(text, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    yield margin + (lines[0] if lines else "")
    yield from (indent + line for line in lines[1:])


def _style(finding: Finding) -> str:
    return {"error": "red", "warning": "yellow"}.get(finding.severity.value, "cyan")
