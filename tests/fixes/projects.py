"""Small trees to be mended, and what came of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from auditor.catalogue import load_catalogues
from auditor.config import Config, resolve
from auditor.fixes.subjects import Proposal
from auditor.model.fix import Applicability
from auditor.model.progress import unwatched
from auditor.repair import ALL, Repair, Tree, repair

DAY = date(2026, 11, 23)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A tree with these files."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def open_tree(folder: Path, *codes: str) -> Tree:
    """A tree that can be analysed with other contents, again and again."""
    config = _config(*codes)
    return Tree([str(folder)], config, unwatched, load_catalogues(config.rules), dormant=False)


def mended(folder: Path, *codes: str, allowed: frozenset[Applicability] = ALL) -> Repair:
    """What can be done about the findings of some rules."""
    return repair([str(folder)], _config(*codes), allowed=allowed)


def _config(*codes: str) -> Config:
    flags: dict[str, object] = {"select": codes or ("ALL",), "jobs": 1, "no-cache": True, "as-of": DAY}
    return resolve(flags, {}, None, today=DAY).config


def text(done: Repair, path: str) -> str:
    """A file as it would be written."""
    return done.outcome.contents[path].decode()


def applied(done: Repair) -> list[tuple[str, str]]:
    """The rule and the trust of each fix that was applied."""
    return [_told(each) for each in done.outcome.applied]


def _told(proposal: Proposal) -> tuple[str, str]:
    return proposal.subject.code, proposal.fix.applicability.value
