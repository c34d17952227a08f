"""A report whose paths begin where the reader is, so that a terminal or an editor can open them."""

from __future__ import annotations

import posixpath

from auditor.disclosure.paths import with_paths
from auditor.model import Report


def relocate(report: Report, folder: str) -> Report:
    """The report with every path below `folder`, which is POSIX."""
    if folder in ("", "."):
        return report
    return with_paths(report, lambda path: posixpath.normpath(posixpath.join(folder, path)))
