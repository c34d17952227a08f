"""Portfolios: which trees a manifest names, and how each becomes a folder that can be audited."""

from auditor.portfolio.manifest import read_manifest
from auditor.portfolio.opening import Opened, open_tree, opened
from auditor.portfolio.trees import ArchiveSource, FolderSource, GitSource, Portfolio, Tree, file_name

__all__ = [
    "ArchiveSource",
    "FolderSource",
    "GitSource",
    "Opened",
    "Portfolio",
    "Tree",
    "file_name",
    "open_tree",
    "opened",
    "read_manifest",
]
