"""Mending a tree: its findings are turned into edits, and each edit is proven by an analysis of the edited tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.judgement import Examination, judge
from auditor.analysis.lines.excerpts import wide_characters
from auditor.analysis.lines.texts import SourceTexts
from auditor.catalogue import Catalogue, load_catalogues
from auditor.config import Config
from auditor.disclosure import Door
from auditor.fixes.guards import refusal
from auditor.fixes.rounds import ROUNDS_LIMIT, Choose, Outcome, mend, proposals
from auditor.fixes.sources import Sources
from auditor.fixes.subjects import Proposal, Snapshot
from auditor.model import Report
from auditor.model.fix import Applicability, Edit, Fix
from auditor.model.progress import Progress, unwatched
from auditor.pipeline import Resolved, examine
from auditor.proposing import Read, paths_of, reading, snapshot
from auditor.store import RunStore, open_store

SAFE = frozenset({Applicability.SAFE})
ALL = frozenset({Applicability.SAFE, Applicability.UNSAFE})


class Repair(Struct, frozen=True, kw_only=True):
    """What came of mending a tree; `report` is that of the tree as it is, `folder` where paths begin."""

    report: Report
    outcome: Outcome
    folder: Path
    texts: SourceTexts

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
    choose: Choose = lambda *_: True,
    begin: Callable[[Path, Iterable[str]], None] | None = None,
    dormant: bool = False,
    rounds: int = ROUNDS_LIMIT,
) -> Repair:
    """Mend, in memory, what can be mended; nothing is written.

    `begin` is told once, before all else, the folder and the files that may be edited in the first round. `choose` is
    asked about each fix before it is tried. `dormant` findings are mended, too, where that is asked for.
    """
    tree = Tree(paths, config, progress, tuple(catalogues) or load_catalogues(config.rules), dormant)
    first = tree.analyse({})
    report, folder, texts = tree.report, tree.folder, tree.texts
    if report is None or texts is None:
        raise AssertionError("The tree was analysed just now.")
    if begin is not None:
        made = (each.fix for each in proposals(first) if each.fix.applicability in allowed)
        begin(folder, {edit.location.path for fix in made for edit in fix.edits})
    outcome = mend(
        first,
        tree.analyse,
        allowed=allowed,
        refuse=lambda path: refusal(folder, path),
        choose=choose,
        rounds=rounds,
    )
    return Repair(report=report, outcome=outcome, folder=folder, texts=texts)


class Tree:
    """The tree of one call: analysed again and again, each time with other texts in place of some files."""

    def __init__(
        self, paths: Sequence[str], config: Config, progress: Progress, catalogues: tuple[Catalogue, ...], dormant: bool
    ) -> None:
        self._paths, self._config, self._progress = paths, config, progress
        self._catalogues, self._dormant = catalogues, dormant
        self._read: dict[str, bytes] = {}
        self._store = RunStore(open_store(config.execution.cache_dir, is_wanted=config.execution.cache))
        self._file: Read | None = None
        self.folder = Path()
        self.report: Report | None = None
        self.texts: SourceTexts | None = None

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
            store=self._store,
        )
        self.folder = examined.folder
        report = judge(examined, self._config.as_of, show_sources=self.report is None, once=False)
        self.report = self.report or report
        self.texts = self.texts or examined.texts
        if self._file is None:
            self._file = reading(self.folder, {})
        return snapshot(
            examined,
            report,
            seen[0].resolutions,
            self._bytes(report, contents),
            read=self._file,
            dormant=self._dormant,
        )

    def _bytes(self, report: Report, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """The bytes of all files that findings speak of; what was read once is not read again."""
        file = self._file or reading(self.folder, {})
        self._read.update({path: data for path in paths_of(report) if (data := file(path)) is not None})
        return {**self._read, **contents}


def suggestions(examined: Examination, report: Report, resolved: Resolved) -> tuple[Sources, tuple[Proposal, ...]]:
    """What can be done about each finding, unproven, with the texts that edits refer to."""
    read = reading(examined.folder, {})
    contents = {path: data for path in sorted(paths_of(report)) if (data := read(path)) is not None}
    first = snapshot(examined, report, resolved.resolutions, contents, read=read, with_requests=False)
    sources = next((desk.sources for desk in first.desks.values()), Sources(contents))
    return sources, proposals(first)


def _may_be_shown(edit: Edit, sources: Sources, door: Door) -> bool:
    """Whether the door leaves the new text alone: code as code, and what comes to stand within a literal as a value."""
    source = sources.get(edit.location.path)
    nodes = source.around(edit.location) if source is not None else ()
    if source is None or not nodes:  # A settings file.
        return door.value(edit.text) == edit.text
    (start, end), (first, last) = source.range(edit.location), source.span(nodes[-1])
    is_within = isinstance(nodes[-1], ast.Constant | ast.JoinedStr) and first < start and end < last
    return (door.value if is_within else door.source)(edit.text) == edit.text


def offered(
    paths: Sequence[str], config: Config, *, progress: Progress = unwatched, catalogues: Sequence[Catalogue] = ()
) -> Repair:
    """All that can be proven in one round: edits have the ranges of the files as they are."""
    return repair(paths, config, allowed=ALL, progress=progress, catalogues=catalogues, rounds=1)


def with_fixes(report: Report, done: Repair) -> Report:
    """The report with the proven fixes of its findings, as far as they may be shown; `done` is from `offered`.

    An edit whose text the door would
    change is shown nowhere, for half of it would be wrong.
    """
    found: dict[str, Fix] = {}
    sources = Sources(done.outcome.first.contents)
    for proposal in done.outcome.applied:
        if all(_may_be_shown(edit, sources, done.texts.door) for edit in proposal.fix.edits):
            title = done.texts.door.sentence(proposal.fix.title)
            found[proposal.subject.fingerprint] = replace(proposal.fix, title=title, is_proven=True)
    places = {
        (edit.location.path, edit.location.cell, line): ""
        for fix in found.values()
        for edit in fix.edits
        for line in (edit.location.line, edit.location.end_line)
    }
    return replace(
        report,
        findings=tuple(
            replace(each, fixes=(found[each.fingerprint],)) if each.fingerprint in found else each
            for each in report.findings
        ),
        wide={**wide_characters(places, done.texts), **report.wide},
    )
