"""From a report to what an editor shows at the lines: findings, remarks on ignores, and files that cannot be read."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from lsprotocol import types

from auditor.analysis.judging.cut_off import outlived
from auditor.lsp.exchange import Abilities, Note, Offer
from auditor.lsp.fixing import offered_fix
from auditor.lsp.hover import explain
from auditor.lsp.positions import Rulers
from auditor.model import Finding, Notice, Problem, Report, Rule, Severity
from auditor.reporters.summary import rule_of

SOURCE = "procore-auditor"
UNUSED_IGNORE = "unused-ignore"
NOT_ANALYSED = "not-analysed"
# The places where one cause shows can be hundreds; an editor lists each of them under the diagnostic.
RELATED_LIMIT = 30
# What an ignore that needs an end is offered: long enough to plan the work, short enough to be remembered.
IGNORED_FOR = timedelta(days=90)
# The detector whose findings are endpoints: where they are on their way out, an editor may strike them through.
_ENDPOINTS = "endpoint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
    Severity.NONE: types.DiagnosticSeverity.Hint,
}


def notes_of(
    report: Report, root: Path, rulers: Rulers, abilities: Abilities, *, held: Mapping[str, Problem]
) -> Mapping[str, tuple[Note, ...]]:
    """The notes on each file, by its absolute place.

    `held` are the buffers that cannot be parsed as they are, so that an older text was audited.
    """
    notes: dict[str, list[Note]] = defaultdict(list)
    for finding in report.findings:
        file = place_in(root, finding.location.path)
        if (range_ := rulers.measure(file, finding.location)) is not None:
            notes[file].append(_finding_note(finding, report, root, range_, rulers, abilities))
    for notice in report.notices:
        file = place_in(root, notice.location.path)
        if (range_ := rulers.measure(file, notice.location)) is not None:
            notes[file].append(_notice_note(notice, range_, abilities))
    for problem in report.problems:
        file = place_in(root, problem.path)
        notes[file].append(_problem_note(problem, file, rulers, problem.message))
    for file, problem in held.items():
        message = f"{problem.message} Until then, findings are those of the last readable version."
        notes[file].append(_problem_note(problem, file, rulers, message))
    return {file: tuple(each) for file, each in notes.items()}


def place_in(root: Path, path: str) -> str:
    """The absolute place of a path that a report shows, which may lead out of the root."""
    return os.path.normpath(root / path)


def _finding_note(
    finding: Finding, report: Report, root: Path, range_: types.Range, rulers: Rulers, abilities: Abilities
) -> Note:
    rule = rule_of(report, finding)
    related = list(_related(finding, root, range_, rulers)) if abilities.related_information else None
    about = types.CodeDescription(href=finding.announcement.url) if abilities.code_description else None
    diagnostic = types.Diagnostic(
        range=range_,
        message="\n".join([finding.message, *finding.remarks]),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=about,
        source=SOURCE,
        tags=_tags(finding, rule) if abilities.tags else None,
        related_information=related,
        data=finding.fingerprint,
    )
    hover = explain(finding, report, markdown=abilities.markdown)
    fix = offered_fix(finding, root, rulers)
    return Note(diagnostic=diagnostic, hover=hover, offer=_offer(finding, report, rule), fix=fix)


def _notice_note(notice: Notice, range_: types.Range, abilities: Abilities) -> Note:
    unused = notice.code == UNUSED_IGNORE and abilities.tags
    diagnostic = types.Diagnostic(
        range=range_,
        message=notice.message,
        severity=_SEVERITIES[notice.severity],
        code=notice.code,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if unused else None,
    )
    return Note(diagnostic=diagnostic)


def _problem_note(problem: Problem, file: str, rulers: Rulers, message: str) -> Note:
    diagnostic = types.Diagnostic(
        range=rulers.whole_line(file, problem.line or 1),
        message=message,
        severity=types.DiagnosticSeverity.Information,
        code=NOT_ANALYSED,
        source=SOURCE,
    )
    return Note(diagnostic=diagnostic)


def _tags(finding: Finding, rule: Rule | None) -> list[types.DiagnosticTag] | None:
    is_endpoint = rule is not None and rule.detector == _ENDPOINTS
    return [types.DiagnosticTag.Deprecated] if is_endpoint and finding.severity is not Severity.NOTE else None


def _related(
    finding: Finding, root: Path, range_: types.Range, rulers: Rulers
) -> Iterator[types.DiagnosticRelatedInformation]:
    """The evidence, step by step, then the other places where the cause shows."""
    steps = {hop.location for hop in finding.evidence}
    elsewhere = [other for other in finding.related if other.location not in steps]
    others = elsewhere[:RELATED_LIMIT]
    places = [
        *((hop.location, hop.message) for hop in finding.evidence),
        *((other.location, f"Also here: {other.message}") for other in others),
    ]
    for location, message in places:
        file = place_in(root, location.path)
        if (where := rulers.measure(file, location)) is not None:
            yield _information(file, where, message)
    if left := len(elsewhere) - len(others):
        yield _information(place_in(root, finding.location.path), range_, f"And {left} further places.")


def _information(file: str, range_: types.Range, message: str) -> types.DiagnosticRelatedInformation:
    location = types.Location(uri=Path(file).as_uri(), range=range_)
    return types.DiagnosticRelatedInformation(location=location, message=message)


def _offer(finding: Finding, report: Report, rule: Rule | None) -> Offer | None:
    """An ignore without an end if it holds, else one with an end, else why none does."""
    if rule is None:
        return None
    limit = finding.cut_off
    if outlived("An ignore", None, limit, report.as_of) is None:
        return Offer(finding.rule, report.as_of)
    until = report.as_of + IGNORED_FOR
    refusal = outlived("An ignore", until, limit, report.as_of)
    return (
        Offer(finding.rule, report.as_of, until)
        if refusal is None
        else Offer(finding.rule, report.as_of, refusal=refusal)
    )
