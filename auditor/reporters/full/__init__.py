"""`full`: each finding with its source and what to do, as good compilers show their errors."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Location, Notice, Problem, Report
from auditor.reporters.full.brief import brief_finding, fold, reasons
from auditor.reporters.full.explained import explained_finding
from auditor.reporters.full.first_step import first_step
from auditor.reporters.reasons import common_reasons, told_once
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.excerpt import Marking, gutter_width, render_excerpt
from auditor.reporters.shared.paint import Paint
from auditor.reporters.summary import summary_text


@for_people
def format_full(report: Report, *, colour: bool = False, explain: bool = False) -> str:
    """All findings, problems and notices, then a summary; one line if all is well.

    A finding takes eight lines at most; `explain` gives each one its whole trace, every place and the rule's reasons.
    """
    paint = Paint(colour)
    if explain:
        blocks = ["\n".join(explained_finding(report, finding, paint)) for finding in report.findings]
    else:
        blocks = ["\n".join(brief_finding(report, each, paint)) for each in fold(report.findings)]
    blocks += ["\n".join(_notice(notice, paint)) for notice in report.notices]
    blocks += ["\n".join(_problem(report, problem, paint)) for problem in report.problems]
    if report.findings and not explain:
        blocks.append("\n".join(reasons(report, paint)))
    if common := common_reasons(report):
        blocks.append("\n".join(told_once(common)))
    end = [summary_text(report, bold=lambda text: paint(text, "bold")), *first_step(report, paint)]
    return "\n\n".join([*blocks, "\n".join(end)]) + "\n"


def _notice(notice: Notice, paint: Paint) -> tuple[str, str]:
    head = paint.severity(f"{notice.severity.value}[{notice.code}]", notice.severity)
    return f"{head}{paint(f': {notice.message}', 'bold')}", f" {paint('-->', 'blue')} {phrases.place(notice.location)}"


def _problem(report: Report, problem: Problem, paint: Paint) -> Iterator[str]:
    """As a finding is told: what is wrong, where, and the line."""
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    yield f"{paint('problem', 'yellow')}{paint(f': {problem.message}', 'bold')}"
    if problem.line is None:
        yield f" {paint('-->', 'blue')} {where}"
        return
    gutter = gutter_width([problem.line])
    yield f"{' ' * gutter}{paint('-->', 'blue')} {where}"
    line = report.excerpts.get((problem.path, None, problem.line), "")
    start, end, number = len(line) - len(line.lstrip()) + 1, len(line) + 1, problem.line
    place = Location(path=problem.path, line=number, column=start, end_line=number, end_column=end)
    marking = Marking(sign="^", style="yellow")
    yield from render_excerpt(report.excerpts, place, marking, context=0, gutter=gutter, paint=paint)


__all__ = ["format_full"]
