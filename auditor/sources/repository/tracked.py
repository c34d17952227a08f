"""Files that git tracks although a pattern ignores them: git never ignores what it tracks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from auditor.model import AuditorError
from auditor.sources.files import SourceFile, kind_of
from auditor.sources.paths import relative_to, shown_path
from auditor.sources.repository.git import ask, top_of


def tracked_though_ignored(folder: Path, root: Path) -> Iterator[SourceFile]:
    """Python files and notebooks below `folder` (absolute, real); none without git or outside of a repository."""
    top = top_of(folder)
    if not os.path.lexists(top / ".git"):
        return
    below = "." if folder == top else folder.relative_to(top).as_posix()
    try:
        answer = ask(top, "ls-files", "-z", "--cached", "--ignored", "--exclude-standard", "--", f":(literal){below}")
    except AuditorError:  # Git is not installed: its patterns are all that is known.
        return
    for name in (answer.text or "").split("\0"):
        location, kind = top / name, kind_of(name.rpartition("/")[2])
        if not name or kind is None or location.is_symlink() or not location.is_file():
            continue
        size = location.stat().st_size
        if size <= kind.size_limit:
            path = shown_path(relative_to(root, location))
            yield SourceFile(path=path, location=str(location), kind=kind, size=size)
