"""What an audit has looked at, so that a baseline tells what is gone from what nobody looked for."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from auditor.analysis.judging.baseline import FILE_NAME


class Scope(Struct, frozen=True, kw_only=True):
    """`known` are the codes of all rules, `active` of those that ran; `paths` are the files that were read."""

    root: Path
    known: frozenset[str]
    active: frozenset[str]
    paths: frozenset[str]

    def above(self, file: Path) -> str:
        """The way from a project's usual baseline down to the root (`services/api/`); empty for all other files.

        A file that somebody named may lie anywhere, and the root elsewhere tomorrow.
        """
        root, folder = self.root.resolve(), file.resolve().parent
        if file.name != FILE_NAME:
            return ""
        if root == folder or not root.is_relative_to(folder):
            return ""
        return f"{root.relative_to(folder).as_posix()}/"

    def covers(self, rule: str, path: str, *, file: Path) -> bool:
        """Whether what a baseline accepts would have been found again, if it were still there."""
        if rule in self.known and rule not in self.active:
            return False
        above = self.above(file)
        if path.startswith(above) and path.removeprefix(above) in self.paths:
            return True
        start = file.parent if above else self.root
        return not (start / path).is_file()
