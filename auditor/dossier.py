"""All that a report tells of one tree: its findings, its calls, its owners, and the commit that was checked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.judgement import Examination, judge
from auditor.config import Config
from auditor.disclosure import Door, collapse
from auditor.disclosure.paths import shown_file
from auditor.fixes.sources import Source, Sources
from auditor.model import Finding, Report
from auditor.model.fix import Edit
from auditor.model.inventory import Inventory
from auditor.model.progress import Progress, unwatched
from auditor.pipeline import Resolved, examine, inventory_of
from auditor.planning.changes import Change, Hunk
from auditor.planning.owners import read_owners
from auditor.repair import suggestions
from auditor.sources.repository import git

# Of a change that touches more places, the rest is counted; longer ones are cut.
_HUNKS = 4
_LINES = 12
_CODE = (".py", ".pyi", ".ipynb")


class Dossier(Struct, frozen=True, kw_only=True):
    """`changes` are by fingerprint, `owners` by path; `commit` is empty outside a repository of git."""

    report: Report
    inventory: Inventory
    changes: dict[str, Change]
    owners: dict[str, tuple[str, ...]]
    commit: str


def gather(
    paths: Sequence[str], config: Config, *, standard_input: bytes | None = None, progress: Progress = unwatched
) -> Dossier:
    """Audit a tree once, for its findings and its inventory."""
    seen: list[Resolved] = []
    examined = examine(paths, config, standard_input=standard_input, progress=progress, watch=seen.append)
    report = judge(examined, config.as_of)
    inventory = inventory_of(
        seen[0], examined.book, config, root=examined.folder, name=examined.root, focus=examined.focus
    )
    return Dossier(
        report=report,
        inventory=inventory,
        changes=changes_of(examined, report, seen[0]),
        owners=owners_of(report, examined.folder),
        commit=commit_of(examined.folder),
    )


def changes_of(examined: Examination, report: Report, resolved: Resolved) -> dict[str, Change]:
    """What can be done about each finding, by its fingerprint, shown through the door."""
    sources, proposals = suggestions(examined, report, resolved)
    door = examined.texts.door

    def told(text: str) -> str:
        """Names of files within it are spelled as everywhere."""
        return door.sentence(text if door.literals else shown_file(text))

    found = {}
    for each in proposals:
        hunks = tuple(_hunks(each.fix.edits, sources, door))
        found[each.subject.fingerprint] = Change(
            title=told(each.fix.title),
            kind=each.fix.applicability.value,
            steps=told(each.fix.steps),
            hunks=hunks[:_HUNKS],
            left_out=max(0, len(hunks) - _HUNKS),
        )
    return found


def _hunks(edits: Iterable[Edit], sources: Sources, door: Door) -> Iterator[Hunk]:
    """The lines that edits change; those of one line are one."""
    for path, those in groupby(sorted(edits, key=lambda each: each.location), key=lambda each: each.location.path):
        source = sources.get(path)
        if source is None:
            continue
        text = source.text
        group: list[tuple[int, int, str]] = []
        for start, end, new in sorted((*source.range(each.location), each.text) for each in those):
            if group and start > _line_end(text, max(done for _, done, _ in group)):
                yield _hunk(source, group, door)
                group = []
            group.append((start, end, new))
        if group:
            yield _hunk(source, group, door)


def _hunk(source: Source, edits: Sequence[tuple[int, int, str]], door: Door) -> Hunk:
    """Both texts pass the door as a whole, character by character: a line of a long literal is known as one."""
    text = source.text
    show = door.source if source.path.endswith(_CODE) else door.settings
    first = text.rfind("\n", 0, edits[0][0]) + 1
    last = _line_end(text, max(end for _, end, _ in edits))
    after = text
    for start, end, new in reversed(edits):
        after = after[:start] + new + after[end:]
    location = source.location(first, first)
    return Hunk(
        location=location if door.literals else replace(location, path=shown_file(location.path)),
        before=_cut(show(text)[first:last]),
        after=_cut(show(after)[first : last + len(after) - len(text)]),
    )


def _line_end(text: str, position: int) -> int:
    found = text.find("\n", position)
    return len(text) if found < 0 else found


def _cut(text: str) -> tuple[str, ...]:
    """At most so many lines as tell the change."""
    lines = [collapse(line) for line in text.split("\n")]
    return tuple(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"])


def owners_of(report: Report, folder: Path) -> dict[str, tuple[str, ...]]:
    """The owners of every file with a finding."""
    owners = read_owners(folder)
    return {path: named for path in sorted(_paths(report.findings)) if (named := owners.of(path))}


def commit_of(folder: Path) -> str:
    """The revision that is checked out; empty where there is none."""
    top = git.top_of(folder)
    if not (top / ".git").exists():
        return ""
    return (git.ask(top, "rev-parse", "--verify", "HEAD").text or "").strip()


def _paths(findings: Iterable[Finding]) -> set[str]:
    return {finding.location.path for finding in findings}
