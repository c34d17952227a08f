"""What a package really sent, against what the inventory of its code lists."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from auditor.inventory.paths import shape
from auditor.model.path_index import is_hole, split_path
from benchmarks.inventory.subjects import ROOT, Recording, Sent

METHODS = frozenset({"DELETE", "GET", "PATCH", "POST", "PUT"})

Endpoint = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Endpoints that were sent and are listed, that were sent only, and that are listed only."""

    called: int
    listed: tuple[Sent, ...]
    missed: tuple[Sent, ...]
    unseen: tuple[Endpoint, ...]

    @property
    def share(self) -> float:
        """How much of what was sent the inventory lists."""
        return len(self.listed) / (len(self.listed) + len(self.missed))


def compare(recording: Recording, listed: Iterable[Endpoint]) -> Measured:
    """Each endpoint counted once, whatever its holes are called.

    A path without any word is no endpoint: a method that passes on what it is given could be given anything.
    """
    known = {(method, shape(path)): (method, path) for method, path in listed}
    sent: dict[Endpoint, Sent] = {}
    for each in recording.sent:
        if each.method in METHODS and not all(is_hole(segment) for segment in split_path(each.path)):
            sent.setdefault((each.method, shape(each.path)), each)
    return Measured(
        called=recording.called,
        listed=tuple(each for key, each in sent.items() if key in known),
        missed=tuple(each for key, each in sent.items() if key not in known),
        unseen=tuple(endpoint for key, endpoint in known.items() if key not in sent),
    )


def inventory(tree: Path, *, as_of: str) -> tuple[Endpoint, ...]:
    """Method and path of all endpoints that `inventory` lists, with the options that everybody gets by default."""
    command = [sys.executable, "-m", "auditor", "inventory", ".", "--output-format", "json", "--as-of", as_of]
    run = subprocess.run(
        [*command, "--no-cache", "--no-respect-gitignore"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(f"The inventory of {tree} failed with exit code {run.returncode}:\n{run.stderr}")
    return tuple((row["method"], row["path"]) for row in json.loads(run.stdout)["endpoints"])
