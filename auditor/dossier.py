"""All that a report tells of one tree: its findings, its calls, its owners, and the commit that was checked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.analysis.judgement import judge
from auditor.config import Config
from auditor.model import Finding, Report
from auditor.model.inventory import Inventory
from auditor.model.progress import Progress, unwatched
from auditor.pipeline import Resolved, examine, inventory_of
from auditor.planning.owners import read_owners
from auditor.sources import git


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """`owners` are those of each path with a finding; `commit` is empty outside a repository of git."""

    report: Report
    inventory: Inventory
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
        owners=owners_of(report, examined.folder),
        commit=commit_of(examined.folder),
    )


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
