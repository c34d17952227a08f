"""What could be done about each finding: edits that nobody has proven yet, or steps in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from auditor.analysis.judgement import Examination
from auditor.catalogue import Catalogue
from auditor.failures import failure
from auditor.fixes.requests import sent_requests
from auditor.fixes.sources import Sources
from auditor.fixes.subjects import IGNORE_NOTICES, Desk, Proposal, Snapshot, Subject
from auditor.model import Problem, Report
from auditor.semantics.resolution import Resolution
from auditor.sources import Overlays

Resolutions = Sequence[tuple[Catalogue, Resolution]]
Read = Callable[[str], bytes | None]


def with_proposals(
    report: Report, examined: Examination, resolutions: Resolutions, overlays: Overlays | None
) -> Report:
    """The report, with the trust that the fix of each finding would deserve."""
    if not report.findings:
        return report
    from auditor.fixes.rounds import agreeing, proposal_for  # noqa: PLC0415 - brings libcst, which a clean tree needs not.

    read = reading(examined.folder, overlays or {})
    contents = {path: data for path in paths_of(report) if (data := read(path)) is not None}
    taken = snapshot(examined, report, resolutions, contents, read=read, with_requests=False)
    made: list[Proposal] = []
    problems = set(report.problems)
    wanted = filter(lambda each: each.is_wanted, taken.subjects)
    for subject in sorted(wanted, key=lambda each: each.root):  # By file, whose trees are not kept for long.
        try:
            proposal = proposal_for(taken, subject)
        except Exception as error:  # noqa: BLE001 - findings count more than their fixes: an audit goes on, `fix` fails.
            told = failure(f"looking for a fix of {subject.code}", error)
            problems.add(Problem(path=subject.root.path, message=told, line=subject.root.line))
            continue
        made += [proposal] if proposal is not None else []
    found = {each.subject.fingerprint: each.fix.applicability for each in agreeing(taken, made)}
    findings = tuple(replace(each, fix=found.get(each.fingerprint)) for each in report.findings)
    return replace(report, findings=findings, problems=tuple(sorted(problems)))


def reading(folder: Path, overlays: Overlays) -> Read:
    """Gives the bytes of a file of the tree, by the path that reports show; each file is read once."""
    known: dict[str, bytes] = {}

    def read(path: str) -> bytes | None:
        if path not in known:
            place = folder / path
            if (held := overlays.get(str(place))) is not None:
                known[path] = held
            else:
                with suppress(OSError):
                    known[path] = place.read_bytes()
        return known.get(path)

    return read


def paths_of(report: Report) -> set[str]:
    """The files that findings speak of."""
    paths = {notice.location.path for notice in report.notices}
    for finding in (*report.findings, *report.dormant):
        paths.add(finding.location.path)
        paths.update(each.location.path for each in finding.related)
        paths.update(each.location.path for each in finding.evidence)
    return paths


def snapshot(
    examined: Examination,
    report: Report,
    resolutions: Resolutions,
    contents: dict[str, bytes],
    *,
    read: Read,
    dormant: bool = False,
    with_requests: bool = True,
) -> Snapshot:
    """What the fixes need of one analysis."""
    shown = (*report.findings, *report.dormant) if dormant else report.findings
    wanted = {finding.fingerprint for finding in shown}
    messages = {each.fingerprint: each.message for each in (*report.findings, *report.dormant, *report.suppressed)}
    found = [
        Subject(
            code=case.rule.code,
            root=case.cause.root,
            fingerprint=case.fingerprint,
            message=messages.get(case.fingerprint, ""),
            spec=case.rule.fix,
            matches=case.cause.matches,
            is_wanted=case.fingerprint in wanted,
        )
        for case in examined.cases
    ]
    found += [
        Subject(
            code=notice.code,
            root=notice.location,
            fingerprint=f"{notice.location.path}:{notice.location.cell}:{notice.location.line}",
            message=notice.message,
            spec=None,
        )
        for notice in report.notices
        if notice.code in IGNORE_NOTICES
    ]
    sources = Sources(contents)
    desks = {
        rule.code: Desk(
            sources=sources,
            vendor=catalogue.vendor,
            api=catalogue.api,
            resolution=resolution,
            door=examined.texts.door,
            read=read,
        )
        for catalogue, resolution in resolutions
        for rule in catalogue.rules
    }
    asked = resolutions if with_requests else ()
    return Snapshot(
        subjects=tuple(found),
        contents=contents,
        desks=desks,
        requests=tuple(each for _, resolution in asked for each in sent_requests(resolution)),
        problems=frozenset((problem.path, problem.message) for problem in examined.problems),
    )
