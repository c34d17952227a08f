"""Which lines changed since a revision, as git tells it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from auditor.model import AuditorError

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_FILE = re.compile(r'\+\+\+ "?b/(.*?)"?\t?')
_EVERYTHING = (1, 1 << 31)


@dataclass(frozen=True, slots=True)
class Changes:
    """Ranges of changed lines (first, last) by path relative to the audited root."""

    lines: Mapping[str, tuple[tuple[int, int], ...]]

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether any of the lines changed."""
        return any(start <= last and first <= end for start, end in self.lines.get(path, ()))


def changed_since(root: Path, revision: str) -> Changes:
    """Lines that differ from where the present state left the revision; new files have changed as a whole.

    Lines of a notebook's cells are not those of the file, so a changed notebook has changed as a whole.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise AuditorError(f"--changed-since: `{revision}` is no revision of a git repository around {root.name}.")
    base = _git(root, "merge-base", commit.strip(), "HEAD") or commit
    difference = _git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative",
                      "--src-prefix=a/", "--dst-prefix=b/", base.strip(), "--", ".")  # fmt: skip
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if difference is None or untracked is None:
        raise AuditorError(f"--changed-since: git cannot compare {root.name} with `{revision}`.")
    lines = {path: (_EVERYTHING,) for path in untracked.split("\0") if path}
    return Changes({**lines, **_parse(difference)})


def _parse(difference: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """The new side of each hunk; a pure deletion counts as a change of the line before it."""
    lines: dict[str, tuple[tuple[int, int], ...]] = {}
    path = ""
    for line in difference.split("\n"):
        if found := _FILE.fullmatch(line):
            path = found[1]
        elif path and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            span = _EVERYTHING if path.endswith(".ipynb") else (first, first + max(count - 1, 0))
            lines[path] = (*lines.get(path, ()), span)
    return lines


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints; None if it fails."""
    command = ["git", "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise AuditorError("--changed-since: git is not installed.") from error
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
