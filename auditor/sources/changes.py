"""Which lines changed since a revision, as git tells it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from auditor.model import AuditorError

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_FILE = re.compile(r'\+\+\+ "?b/(.*?)"?\t?')
_EVERYTHING = (1, 1 << 31)
_DEEPEN = "Fetch more of its history: `git fetch --unshallow`, `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)."


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
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository")
    if is_shallow is None:
        raise AuditorError(f"--changed-since: git cannot read a repository around {root.name}: {_complaint(root)}")
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    base = _git(root, "merge-base", commit.strip(), "HEAD") if commit is not None else None
    if base is None and is_shallow.strip() == "true":
        what = f"`{revision}`" if commit is None else f"the commit at which HEAD left `{revision}`"
        raise AuditorError(f"--changed-since: {what} is not in this shallow clone. {_DEEPEN}")
    if commit is None:
        raise AuditorError(f"--changed-since: `{revision}` is no revision of the git repository around {root.name}.")
    base = base or commit  # Histories without a common commit are compared as they stand.
    difference = _git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--relative",
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
    done = _run(root, *arguments)
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def _complaint(root: Path) -> str:
    """Why git wants nothing to do with a folder: there is no repository, or it belongs to somebody else."""
    said = _run(root, "rev-parse", "--git-dir").stderr.decode("utf-8", "replace").strip()
    first = said.partition("\n")[0].removeprefix("fatal: ") or "it does not say why"
    return first if first.endswith(".") else f"{first}."


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-c", "core.quotePath=off", *arguments]
    try:
        return subprocess.run(command, cwd=root, env={**os.environ, "LC_ALL": "C"}, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise AuditorError("--changed-since: git is not installed.") from error
