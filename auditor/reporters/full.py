"""`full`: each finding with its source, its evidence and what to do, as good compilers show their errors."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from auditor.model import Finding, Hop, Notice, Report
from auditor.reporters import phrases
from auditor.reporters.excerpt import CONTEXT, Marking, bar, gutter_width, render_excerpt
from auditor.reporters.paint import Paint
from auditor.reporters.summary import announcement_of, rule_of, summary_text

# Text is wrapped here; source lines may be a little longer.
WIDTH = 100
# Related places named one by one; the rest is counted.
RELATED_SHOWN = 8


def format_full(report: Report, *, colour: bool = False) -> str:
    """All findings, problems and notices, then a summary; one line if all is well."""
    paint = Paint(colour)
    blocks = ["\n".join(_finding(report, finding, paint)) for finding in report.findings]
    blocks += ["\n".join(_notice(notice, paint)) for notice in report.notices]
    blocks += [_problem(problem.path, problem.line, problem.message, paint) for problem in report.problems]
    summary = summary_text(report, bold=lambda text: paint(text, "bold"))
    return "\n\n".join([*blocks, summary]) + "\n"


def _finding(report: Report, finding: Finding, paint: Paint) -> Iterator[str]:
    severity = paint.severity(f"{finding.severity.value}[{finding.rule}]", finding.severity)
    yield f"{severity}{paint(f': {finding.message}', 'bold')}"
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
    here = (hop.location.path, hop.location.cell, hop.location.line)
    primary = (finding.location.path, finding.location.cell, finding.location.line)
    rows = (
        []
        if here == primary
        else render_excerpt(report.excerpts, hop.location, marking, context=0, gutter=gutter, paint=paint)
    )
    words = "" if rows else f": {hop.message}"
    yield f"{' ' * gutter}{paint(':::', 'blue')} {phrases.place(hop.location)}{words}"
    yield from rows


def _facts(report: Report, finding: Finding) -> Iterator[tuple[str, str]]:
    rule = rule_of(report, finding)
    announcement = announcement_of(report, finding)
    if finding.related:
        yield "also", _related(finding)
    if rule is not None:
        yield "why", phrases.first_paragraph(rule.why)
    title = finding.announcement.title
    yield "announced", f"{title}: {phrases.standing(finding.announcement, announcement, report.as_of)}"
    yield "see", finding.announcement.url
    effort = f" (takes {rule.effort.value})" if rule is not None else ""
    yield "help", f"{phrases.first_paragraph(finding.remediation)}{effort}"
    if finding.replacement is not None:
        yield "replacement", phrases.exchange(finding.replacement)
    if finding.reasons:
        yield "confidence", phrases.surety(finding.confidence, finding.reasons)
    for remark in finding.remarks:
        yield "remark", remark


def _related(finding: Finding) -> str:
    shown = [phrases.place(other.location) for other in finding.related[:RELATED_SHOWN]]
    rest = len(finding.related) - len(shown)
    if rest:
        shown.append(f"{rest:,} more")
    places = phrases.count(len(finding.related), "further place")
    return f"{places}: {phrases.listed(shown)}"


def _fact(name: str, text: str, gutter: int, paint: Paint) -> Iterator[str]:
    margin = f"{' ' * gutter} {paint('=', 'blue')} {paint(name, 'bold')}: "
    indent = " " * (gutter + len(name) + 5)
    lines = textwrap.wrap(text, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    yield margin + (lines[0] if lines else "")
    yield from (indent + line for line in lines[1:])


def _notice(notice: Notice, paint: Paint) -> Iterator[str]:
    head = paint.severity(f"{notice.severity.value}[{notice.code}]", notice.severity)
    yield f"{head}{paint(f': {notice.message}', 'bold')}"
    yield f" {paint('-->', 'blue')} {phrases.place(notice.location)}"


def _problem(path: str, line: int | None, message: str, paint: Paint) -> str:
    where = path if line is None else f"{path}:{line}"
    return f"{paint('problem', 'yellow')}{paint(f': {message}', 'bold')}\n {paint('-->', 'blue')} {where}"


def _style(finding: Finding) -> str:
    return {"error": "red", "warning": "yellow"}.get(finding.severity.value, "cyan")
