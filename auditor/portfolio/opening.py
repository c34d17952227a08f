"""Makes a folder of each tree: as it lies there, unpacked, or cloned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from auditor.model import AuditorError
from auditor.portfolio.archives import unpack
from auditor.portfolio.trees import ArchiveSource, FolderSource, GitSource, Tree, file_name
from auditor.sources.repository import fetching


class Opened(Struct, frozen=True, kw_only=True):
    """A tree that can be audited.

    `commit` is empty for what is no clone; of a clone every file counts, whatever its `.gitignore` says. `left_out`
    counts links and devices of an archive.
    """

    folder: Path
    commit: str = ""
    left_out: int = 0
    is_clone: bool = False


@contextmanager
def opened(tree: Tree) -> Iterator[Opened]:
    """The tree as long as that may go on; what was unpacked or cloned is deleted after."""
    with TemporaryDirectory(prefix="procore-auditor-") as work:
        yield open_tree(tree, Path(work))


def open_tree(tree: Tree, work: Path) -> Opened:
    """Make a folder of a tree; `work` is an empty folder of our own for what is unpacked or cloned."""
    match tree.source:
        case FolderSource(path, shown):
            if not path.is_dir():
                raise AuditorError(f"{shown}: there is no such folder.")
            return Opened(folder=path.resolve())
        case ArchiveSource(path, shown, inside):
            target = _target(tree, work)
            left_out = unpack(path, target, shown=shown)
            return Opened(folder=_inside(_only_folder(target), inside, shown), left_out=left_out)
        case GitSource(url, ref, inside) as source:
            fetched, packed = work / "repository", work / "files.tar"
            commit = fetching.fetch(url, ref, fetched, packed, shown=source.shown)
            target = _target(tree, work)
            left_out = unpack(packed, target, shown=source.shown)
            packed.unlink()
            folder = _inside(target, inside, source.shown)
            return Opened(folder=folder, commit=commit, left_out=left_out, is_clone=True)


def _target(tree: Tree, work: Path) -> Path:
    """Where files go. Configuration is looked for above a tree up to a `.git`, and must not be found beyond."""
    files = work / "files"
    (files / ".git").mkdir(parents=True)
    target = files / file_name(tree.name)
    target.mkdir()
    return target


def _only_folder(target: Path) -> Path:
    """Archives usually hold one folder with everything in it, whose name may change from one to the next."""
    entries = list(target.iterdir())
    return entries[0] if len(entries) == 1 and entries[0].is_dir() else target


def _inside(folder: Path, inside: str, shown: str) -> Path:
    found = folder / inside
    if not found.is_dir():
        raise AuditorError(f"{shown}: there is no folder `{inside}` in it.")
    return found
