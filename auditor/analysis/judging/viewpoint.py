"""How the patterns of settings see the paths of a report."""

from __future__ import annotations

from pathlib import PurePath

from msgspec import Struct

from auditor.sources.patterns import Patterns, compile_patterns


class Viewpoint(Struct, frozen=True):
    """Patterns hold from the audited root and from the folder of the configuration file: `check src` changes neither.

    Both are absolute; `project` is None where there is no configuration file.
    """

    root: PurePath
    project: PurePath | None

    def fits(self, pattern: str, path: str) -> bool:
        """Whether a pattern, written as in a `.gitignore`, covers a file or a folder above it."""
        return self.covers(compile_patterns([pattern]), path)

    def covers(self, patterns: Patterns, path: str) -> bool:
        """Whether patterns cover a file; a later one with `!` brings it back."""
        seen = self._from_project(path)
        return _covers(patterns, path) or (seen is not None and _covers(patterns, seen))

    def _from_project(self, path: str) -> str | None:
        """The path as seen from the folder of the configuration file; None if it lies elsewhere, or there is none."""
        if self.project is None or self.project == self.root:
            return None
        if self.root.is_relative_to(self.project):
            return f"{self.root.relative_to(self.project).as_posix()}/{path}"
        place = self.root / path
        return place.relative_to(self.project).as_posix() if place.is_relative_to(self.project) else None


def _covers(patterns: Patterns, path: str) -> bool:
    parts = path.split("/")
    folders = ["/".join(parts[:length]) for length in range(1, len(parts))]
    return any(patterns.hides(each, is_folder=True) for each in folders) or bool(patterns.hides(path, is_folder=False))
