"""What a careful reader found in the code before the tool ran on it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One known fault: `must` be found, or `may` be found (neither rewarded nor punished).

    One that was written `after` the tool ran tells only that we would defend the finding to the author.
    `lines` are those that one would edit, then those where the cause shows. In a notebook they count within `cell`.
    """

    rule: str
    path: str
    lines: tuple[int, ...]
    must: bool
    cell: int | None = None
    why: str = ""
    after: bool = False


def read_labels(file: Path) -> tuple[Label, ...]:
    """Labels of one file, one JSON object a line."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(
        Label(
            rule=row["rule"],
            path=row["path"],
            lines=(*row["root"], *row["sites"]),
            must=row["level"] == "must",
            after=row["level"] == "after",
            why=row["why"],
        )
        for row in rows
    )
