"""`full`: each finding with its source and what to do, as good compilers show their errors."""

from __future__ import annotations

from auditor.model import Notice, Problem, Report
from auditor.reporters import phrases
from auditor.reporters.full.brief import brief_finding, fold, reasons
from auditor.reporters.full.explained import explained_finding
from auditor.reporters.full.first_step import first_step
from auditor.reporters.paint import Paint
from auditor.reporters.reasons import common_reasons, told_once
from auditor.reporters.summary import summary_text


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
    blocks += ["\n".join(_problem(problem, paint)) for problem in report.problems]
    if report.findings and not explain:
        blocks.append("\n".join(reasons(report, paint)))
    if common := common_reasons(report):
        blocks.append("\n".join(told_once(common)))
    end = [summary_text(report, bold=lambda text: paint(text, "bold")), *first_step(report, paint)]
    return "\n\n".join([*blocks, "\n".join(end)]) + "\n"


def _notice(notice: Notice, paint: Paint) -> tuple[str, str]:
    head = paint.severity(f"{notice.severity.value}[{notice.code}]", notice.severity)
    return f"{head}{paint(f': {notice.message}', 'bold')}", f" {paint('-->', 'blue')} {phrases.place(notice.location)}"


def _problem(problem: Problem, paint: Paint) -> tuple[str, str]:
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    return f"{paint('problem', 'yellow')}{paint(f': {problem.message}', 'bold')}", f" {paint('-->', 'blue')} {where}"


__all__ = ["format_full"]
