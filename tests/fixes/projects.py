"""Small trees to be mended, and what came of them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from auditor.config import Config, resolve
from auditor.fixes.rounds import ROUNDS_LIMIT
from auditor.fixes.subjects import Proposal
from auditor.model.fix import Applicability
from auditor.repair import ALL, Repair, repair

DAY = date(2026, 11, 23)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A tree with these files."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def mended(folder: Path, *codes: str, allowed: frozenset[Applicability] = ALL, rounds: int = ROUNDS_LIMIT) -> Repair:
    """What can be done about the findings of some rules."""
    return repair([str(folder)], config(*codes), allowed=allowed, rounds=rounds)


def config(*codes: str) -> Config:
    """The configuration that audits a small tree for some rules, by default for all."""
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


def codes_in(text: str) -> set[str]:
    """The rules that the first column of a table names; it ends with the first line that is none of its rows."""
    rows = [line for line in text.partition("\n\n")[0].splitlines() if line.startswith("| ")]
    return {code for row in rows for code in re.findall(r"PCR\d+", row.split(" | ")[0])}
