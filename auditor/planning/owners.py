"""Who owns a file: `CODEOWNERS`, as GitHub and GitLab read it. The last line that fits decides."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from auditor.sources.patterns import Patterns, compile_patterns
from auditor.sources.reading import UnreadableError, read_regular

# Where it may lie, in the order in which it is looked for:
# https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
_LIMIT = 3_000_000


class _Line(Struct, frozen=True):
    patterns: Patterns
    owners: tuple[str, ...]


class CodeOwners(Struct, frozen=True):
    """`prefix` is the path of the audited folder below the one that CODEOWNERS speaks of, empty or ending in `/`."""

    lines: tuple[_Line, ...] = ()
    prefix: str = ""

    def of(self, path: str) -> tuple[str, ...]:
        """The owners of a file, by its path in the report; nobody where no line fits or the line names nobody."""
        parts = (self.prefix + path).split("/")
        for line in reversed(self.lines):
            for depth in range(1, len(parts) + 1):
                if line.patterns.hides("/".join(parts[:depth]), is_folder=depth < len(parts)):
                    return line.owners
        return ()


def read_owners(folder: Path) -> CodeOwners:
    """The owners that the nearest CODEOWNERS at the folder or above it, within its repository, names."""
    for above in (folder, *folder.parents):
        for place in PLACES:
            if (above / place).is_symlink():  # It may lead to a file that the report must not quote.
                continue
            try:
                data = read_regular(above / place, limit=_LIMIT)
            except UnreadableError:
                continue
            relative = folder.relative_to(above).as_posix()
            return CodeOwners(
                lines=tuple(_lines(data.decode("utf-8", "replace"))), prefix="" if relative == "." else f"{relative}/"
            )
        if (above / ".git").exists():
            break
    return CodeOwners()


def _lines(text: str) -> Iterable[_Line]:
    section: tuple[str, ...] = ()
    for raw in text.splitlines():
        words = raw.split(" #")[0].split()
        if not words or words[0].startswith("#"):
            continue
        if words[0].startswith(("[", "^[")) and "]" in raw:  # GitLab's sections, which may name owners for all below.
            section = tuple(raw.partition("]")[2].partition("]")[2].split() or raw.rpartition("]")[2].split())
            continue
        yield _Line(compile_patterns((words[0],)), tuple(words[1:]) or section)
