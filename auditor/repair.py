"""Mending a tree: its findings are turned into edits, and each edit is proven by an analysis of the edited tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from auditor.analysis.judgement import Examination, judge
from auditor.catalogue import Catalogue, load_catalogues
from auditor.config import Config
from auditor.fixes.guards import refusal
from auditor.fixes.requests import sent_requests
from auditor.fixes.rounds import Outcome, mend, proposals
from auditor.fixes.sources import Sources
from auditor.fixes.subjects import IGNORE_NOTICES, Desk, Proposal, Snapshot, Subject
from auditor.model import Report
from auditor.model.fix import Applicability
from auditor.model.progress import Progress, unwatched
from auditor.pipeline import Resolved, examine

SAFE = frozenset({Applicability.SAFE})
ALL = frozenset({Applicability.SAFE, Applicability.UNSAFE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What came of mending a tree; `report` is that of the tree as it is, `folder` where paths begin."""

    report: Report
    outcome: Outcome
    folder: Path

    @property
    def left(self) -> tuple[Proposal, ...]:
        """What can be done about findings that are still there, in edits or in words."""
        return proposals(self.outcome.last)


def repair(
    paths: Sequence[str],
    config: Config,
    *,
    allowed: frozenset[Applicability] = SAFE,
    progress: Progress = unwatched,
    catalogues: Sequence[Catalogue] = (),
    choose: Callable[[Proposal], bool] = lambda _: True,
    dormant: bool = False,
) -> Repair:
    """Mend, in memory, what can be mended; nothing is written.

    `choose` is asked about each fix before it is tried. `dormant` findings are mended, too, where that is asked for.
    """
    tree = Tree(paths, config, progress, tuple(catalogues) or load_catalogues(config.rules), dormant)
    first = tree.analyse({})
    report, folder = tree.report, tree.folder
    assert report is not None
    outcome = mend(first, tree.analyse, allowed=allowed, refuse=lambda path: refusal(folder, path), choose=choose)
    return Repair(report=report, outcome=outcome, folder=folder)


class Tree:
    """The tree of one call: analysed again and again, each time with other texts in place of some files."""

    def __init__(
        self, paths: Sequence[str], config: Config, progress: Progress, catalogues: tuple[Catalogue, ...], dormant: bool
    ) -> None:
        self._paths, self._config, self._progress = paths, config, progress
        self._catalogues, self._dormant = catalogues, dormant
        self._read: dict[str, bytes] = {}
        self.folder = Path()
        self.report: Report | None = None

    def analyse(self, contents: Mapping[str, bytes]) -> Snapshot:
        """A snapshot of the tree with these contents."""
        seen: list[Resolved] = []
        examined = examine(
            self._paths,
            self._config,
            overlays={str(self.folder / path): data for path, data in contents.items()},
            progress=self._progress,
            catalogues=self._catalogues,
            watch=seen.append,
        )
        self.folder = examined.folder
        report = judge(examined, self._config.as_of, show_sources=False)
        self.report = self.report or report
        return snapshot(
            examined, report, seen[0], self._bytes(report, contents), read=self._read_one, dormant=self._dormant
        )

    def _read_one(self, path: str) -> bytes | None:
        if path not in self._read:
            with suppress(OSError):
                self._read[path] = (self.folder / path).read_bytes()
        return self._read.get(path)

    def _bytes(self, report: Report, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """The bytes of all files that findings speak of; what was read once is not read again."""
        for path in _paths_of(report) - self._read.keys():
            self._read_one(path)
        return {**self._read, **contents}


def suggestions(examined: Examination, report: Report, resolved: Resolved) -> tuple[Sources, tuple[Proposal, ...]]:
    """What can be done about each finding, unproven, with the texts that edits refer to."""

    def read(path: str) -> bytes | None:
        with suppress(OSError):
            return (examined.folder / path).read_bytes()
        return None

    contents = {path: data for path in sorted(_paths_of(report)) if (data := read(path)) is not None}
    first = snapshot(examined, report, resolved, contents, read=read)
    sources = next((desk.sources for desk in first.desks.values()), Sources(contents))
    return sources, proposals(first)


def _paths_of(report: Report) -> set[str]:
    paths = {notice.location.path for notice in report.notices}
    for finding in (*report.findings, *report.dormant):
        paths.add(finding.location.path)
        paths.update(each.location.path for each in finding.related)
        paths.update(each.location.path for each in finding.evidence)
    return paths


def snapshot(
    examined: Examination,
    report: Report,
    resolved: Resolved,
    contents: Mapping[str, bytes],
    *,
    read: Callable[[str], bytes | None],
    dormant: bool = False,
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
        for catalogue, resolution in resolved.resolutions
        for rule in catalogue.rules
    }
    return Snapshot(
        subjects=tuple(found),
        contents=contents,
        desks=desks,
        requests=tuple(each for _, resolution in resolved.resolutions for each in sent_requests(resolution)),
        problems=frozenset((problem.path, problem.message) for problem in examined.problems),
    )
