"""The pairs of a subject and a transformation that do not agree, each with the reason why not."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from auditor.tables import Table

FILE = Path(__file__).parent / "exceptions.toml"


@dataclass(frozen=True, slots=True)
class Exemption:
    """An exemption for a pair that agrees is an error."""

    transformation: str
    subject: str
    reason: str


@cache
def exemptions() -> dict[tuple[str, str], Exemption]:
    """By transformation and subject."""
    return {(one.transformation, one.subject): one for one in _read(FILE)}


def _read(file: Path) -> tuple[Exemption, ...]:
    table = Table(tomllib.loads(file.read_text(encoding="utf-8")), file=file.name)
    found = []
    for entry in table.tables("exception"):
        transformation, reason = entry.text("transformation"), entry.text("reason")
        found += [Exemption(transformation, subject, reason) for subject in entry.texts("subjects")]
        entry.finish()
    table.finish()
    return tuple(found)
