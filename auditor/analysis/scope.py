"""What an audit has looked at, so that a baseline tells what is gone from what nobody looked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """`known` are the codes of all rules, `active` of those that ran; `paths` are the files that were read."""

    root: Path
    known: frozenset[str]
    active: frozenset[str]
    paths: frozenset[str]

    def above(self, folder: Path) -> str:
        """The way from a folder down to the root (`services/api/`); empty where the root does not lie below it."""
        root, folder = self.root.resolve(), folder.resolve()
        if root == folder or not root.is_relative_to(folder):
            return ""
        return f"{root.relative_to(folder).as_posix()}/"

    def covers(self, rule: str, path: str, *, folder: Path) -> bool:
        """Whether a finding would have been found again, if it were still there; `path` is as seen from the folder."""
        if rule in self.known and rule not in self.active:
            return False
        above = self.above(folder)
        if path.startswith(above) and path.removeprefix(above) in self.paths:
            return True
        start = folder if above else self.root
        return not (start / path).is_file()
