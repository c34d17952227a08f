"""Facts kept from one run to the next, in a folder of the user's own."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeAlias

from auditor.facts.definitions import Module
from auditor.store.pickles import dump, load

# About five times the facts of a project of a million lines; beyond it the longest unused ones go.
SIZE_LIMIT = 512 * 1024 * 1024
# After pruning there is room for some runs before it is due again.
_PRUNED_TO = 0.8
_SUFFIX = ".facts"


@dataclass(frozen=True, slots=True)
class NoStore:
    """Keeps nothing: switched off, or the folder cannot be trusted (`reason` is a sentence)."""

    reason: str

    def load(self, key: str) -> Module | None:  # noqa: ARG002  # The same face as FactStore.
        return None

    def save(self, key: str, module: Module) -> None:  # noqa: ARG002  # The same face as FactStore.
        return None

    def prune(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class FactStore:
    """One file for each key. Plain data: worker processes can be handed a copy, and write at the same time."""

    folder: Path
    size_limit: int = SIZE_LIMIT

    def load(self, key: str) -> Module | None:
        """The facts kept under this key; None if there are none, or they are damaged."""
        place = self._place(key)
        try:
            data = place.read_bytes()
            os.utime(place)  # Pruning looks for what has not been used.
        except OSError:
            return None
        return load(data)

    def save(self, key: str, module: Module) -> None:
        """Keep the facts. A full disk or a folder that has vanished is no reason to stop an audit."""
        data = dump(module)
        if data is None:
            return
        place = self._place(key)
        try:
            place.parent.mkdir(mode=0o700, exist_ok=True)
            with NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as file:
                file.write(data)
            Path(file.name).replace(place)  # Readers see the whole file or none.
        except OSError:
            return

    def prune(self) -> int:
        """Delete the longest unused facts until the store has room again; returns how many."""
        kept = sorted(self._files(), reverse=True)
        total = sum(size for _, size, _ in kept)
        deleted = 0
        if total <= self.size_limit:
            return deleted
        while kept and total > self.size_limit * _PRUNED_TO:
            _, size, place = kept.pop()
            total -= size
            deleted += 1
            place.unlink(missing_ok=True)
        return deleted

    def _files(self) -> list[tuple[float, int, Path]]:
        found: list[tuple[float, int, Path]] = []
        for place in self.folder.glob("??/*"):
            try:
                status = place.stat()
            except OSError:  # Another process prunes, too.
                continue
            found.append((status.st_mtime, status.st_size, place))
        return found

    def _place(self, key: str) -> Path:
        return self.folder / key[:2] / (key[2:] + _SUFFIX)


Store: TypeAlias = FactStore | NoStore


def open_store(folder: Path | None = None, *, size_limit: int = SIZE_LIMIT) -> Store:
    """The store in this folder, or in the user's cache folder; no store if others could write there.

    Facts are pickles: they are read only from a folder that belongs to the user alone.
    """
    place = (folder or default_folder()) / "facts"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = place.lstat()
        if not stat.S_ISDIR(status.st_mode):
            return NoStore("The cache folder is not a folder.")
        if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or status.st_mode & 0o022):
            return NoStore("The cache folder can be written by others.")
        _sign(place.parent)
    except OSError as error:
        return NoStore(f"The cache folder cannot be used: {error.strerror}.")
    return FactStore(place, size_limit)


def default_folder() -> Path:
    """`$XDG_CACHE_HOME/procore-auditor`, or the same below `~/.cache`; on Windows below `%LOCALAPPDATA%`."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        value = os.environ.get(variable, "")
        if Path(value).is_absolute():  # Others must be ignored: https://specifications.freedesktop.org/basedir-spec/.
            return Path(value) / "procore-auditor"
    return Path.home() / ".cache" / "procore-auditor"


def _sign(folder: Path) -> None:
    """Tell backups and git that nothing here is worth keeping."""
    tag = folder / "CACHEDIR.TAG"  # https://bford.info/cachedir/
    if not tag.exists():
        tag.write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Facts kept by procore-auditor.\n")
        (folder / ".gitignore").write_text("*\n")
