"""Audits one tree of a portfolio: opens it, sees whether it has changed, and makes its document."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from auditor.analysis.gate import decide, mark_failing
from auditor.analysis.judgement import judge
from auditor.analysis.running.containment import depends_on_the_machine
from auditor.analysis.visibility import limit_to
from auditor.catalogue import Catalogue
from auditor.config import Config, choose_config, resolve
from auditor.fleet.documents import document_of, source_record
from auditor.fleet.orders import Order, Outcome, Setup, Status
from auditor.model import AuditorError, Report
from auditor.model.inventory import Inventory
from auditor.pipeline import Resolved, examine, inventory_of
from auditor.portfolio import ArchiveSource, FolderSource, GitSource, Opened, Tree, open_tree
from auditor.proposing import with_proposals
from auditor.recall import digest_of
from auditor.sources.repository import fetching

# Bump when the shape of a document changes in a way that the program's own version does not tell.
_FORMAT = "1"
_CHUNK = 1 << 20
# Options that change how the work is done, and nothing in a result.
_WITHOUT_EFFECT = ("cache-dir", "color", "jobs", "no-cache")


class Engine(Struct, frozen=True, kw_only=True):
    """What is loaded once for all trees; `version` is that of the program."""

    setup: Setup
    catalogues: tuple[Catalogue, ...]
    version: str


def audit_tree(order: Order, engine: Engine, work: Path) -> Outcome:
    """The outcome for one tree; `work` is an empty folder of our own. What a person can mend raises AuditorError."""
    tree = order.tree
    early = _key_of_source(tree, engine, work)
    if early and early == order.previous:
        return Outcome(name=tree.name, status=Status.UNCHANGED, key=early)
    opened = open_tree(tree, work)
    config = configure(opened, engine.setup)
    paths = (str(opened.folder),)
    content = "" if early else digest_of(paths, config, engine.catalogues)
    key = early or _key(content, tree, engine)
    if key and key == order.previous:
        return Outcome(name=tree.name, status=Status.UNCHANGED, key=key)
    report, inventory = survey(paths, config, engine.catalogues)
    if report.coverage.is_empty:
        raise AuditorError(_why_empty(report))
    is_settled = not any(map(depends_on_the_machine, report.problems))
    if not early and content != digest_of(paths, config, engine.catalogues):
        is_settled = False  # A file was changed meanwhile, and may have been read before or after.
    gate = int(decide(report, config.gate))
    shown = limit_to(
        mark_failing(report, config.gate),
        severity=config.display.min_severity,
        confidence=config.display.min_confidence,
    )
    kept = key if is_settled else ""
    document = document_of(tree, opened, shown, inventory, key=kept, gate=gate)
    return Outcome(name=tree.name, status=Status.DONE, key=kept, gate=gate, document=document)


def configure(opened: Opened, setup: Setup) -> Config:
    """The configuration of one tree, as `check` settles it; all files of a clone are tracked, so none is ignored."""
    given = dict(setup.given)
    if opened.is_clone:
        given["no-respect-gitignore"] = True
    choice = choose_config(opened.folder, given, setup.environment)
    settled = resolve(given, setup.environment, choice.file, today=setup.today, is_isolated=choice.is_isolated)
    return settled.config


def survey(paths: Sequence[str], config: Config, catalogues: Sequence[Catalogue]) -> tuple[Report, Inventory]:
    """Findings and calls of a tree, for which the engine runs once."""
    seen: list[Resolved] = []
    examined = examine(paths, config, catalogues=catalogues, watch=seen.append)
    report = with_proposals(judge(examined, config.as_of), examined, seen[0].resolutions, None)
    inventory = inventory_of(
        seen[0], examined.book, config, root=examined.folder, name=examined.root, focus=examined.focus
    )
    return report, inventory


def _key_of_source(tree: Tree, engine: Engine, work: Path) -> str:
    """A key that can be had without unpacking or cloning; empty for a folder, whose files are the key."""
    match tree.source:
        case FolderSource():
            return ""
        case ArchiveSource(path):
            return _key(_digest(path) if path.is_file() else "", tree, engine)
        case GitSource(url, ref) as source:
            return _key(fetching.find_commit(url, ref, work, shown=source.shown), tree, engine)


def _key(content: str, tree: Tree, engine: Engine) -> str:
    """What stands for all that the document of a tree depends on; empty if its content could not be read."""
    if not content:
        return ""
    setup = engine.setup
    given = sorted(item for item in setup.given.items() if item[0] not in _WITHOUT_EFFECT)
    options = (given, sorted(setup.environment.items()), setup.today.isoformat())
    digest = hashlib.sha256()
    rules = [catalogue.sha256 for catalogue in engine.catalogues]
    for part in (_FORMAT, engine.version, *rules, repr(options), repr((tree, source_record(tree))), content):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _why_empty(report: Report) -> str:
    first = next(iter(report.problems), None)
    return f"Nothing was analysed: {first.message.rstrip('.') if first else 'no Python file was found'}."
