"""What is kept from one run to the next, in a folder of the user's own."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field

from auditor.facts.definitions import Module
from auditor.index import FileIndex
from auditor.store.folder import ROOMS, Folder, clear, is_own, prune

# About five times the facts of a project of a million lines; beyond it the longest unused ones go.
SIZE_LIMIT = 512 * 1024 * 1024


class NoStore(Struct, frozen=True):
    """Keeps nothing: switched off, or the folder cannot be trusted (`reason` is a sentence)."""

    reason: str

    def load(self, key: str) -> Module | None:  # noqa: ARG002  # The same face as FactStore.
        return None

    def save(self, key: str, module: Module) -> None:  # noqa: ARG002  # The same face as FactStore.
        return None

    def load_indexes(self, tree: str) -> Mapping[str, FileIndex]:  # noqa: ARG002  # See above.
        return {}

    def save_indexes(self, tree: str, indexes: Mapping[str, FileIndex]) -> None:  # noqa: ARG002  # See above.
        return None

    def prune(self) -> int:
        return 0

    @property
    def for_passing_texts(self) -> NoStore:
        """Where the facts of texts are kept that nobody will ask for in another run."""
        return self


class FactStore(Struct, frozen=True):
    """Facts by key, and whole results beside them."""

    root: Path
    size_limit: int = SIZE_LIMIT

    @property
    def folder(self) -> Path:
        return self.root / "facts"

    @property
    def results(self) -> Folder:
        """Where whole results are kept."""
        return Folder(self.root / "results", ".result")

    def load(self, key: str) -> Module | None:
        """The facts kept under this key; None if there are none, or they are damaged."""
        from auditor.store.rows import load  # noqa: PLC0415 - an audit whose result is kept needs no facts.

        data = Folder(self.folder, ".facts").read(key)
        return None if data is None else load(data)

    def save(self, key: str, module: Module) -> None:
        """Keep the facts."""
        from auditor.store.rows import dump  # noqa: PLC0415 - see above.

        if (data := dump(module)) is not None:
            Folder(self.folder, ".facts").write(key, data)

    def load_indexes(self, tree: str) -> Mapping[str, FileIndex]:
        """The indexes of the texts of a tree, by `key_of` them; none if none are kept, or they are damaged."""
        from auditor.store.indexes import load  # noqa: PLC0415 - see above.

        data = self._indexes.read(tree)
        return {} if data is None else load(data)

    def save_indexes(self, tree: str, indexes: Mapping[str, FileIndex]) -> None:
        """Keep the indexes of a tree in the place of what was kept of it before."""
        from auditor.store.indexes import dump  # noqa: PLC0415 - see above.

        if (data := dump(indexes)) is not None:
            self._indexes.write(tree, data)

    @property
    def _indexes(self) -> Folder:
        return Folder(self.root / "indexes", ".index")

    def prune(self) -> int:
        """Delete what has not been used for longest until the store has room again; returns how many entries."""
        return prune(self.root, self.size_limit)

    @property
    def for_passing_texts(self) -> NoStore:
        """An editor's buffer changes with every stroke of a key: that would fill the folder."""
        return NoStore("The text will change soon.")


class RunStore(Struct, frozen=True):
    """Facts that one run needs again and again, in memory before those of another store."""

    beneath: FactStore | NoStore
    known: dict[str, Module] = field(default_factory=dict)
    indexes: dict[str, Mapping[str, FileIndex]] = field(default_factory=dict)

    def load(self, key: str) -> Module | None:
        if key not in self.known and (found := self.beneath.load(key)) is not None:
            self.known[key] = found
        return self.known.get(key)

    def save(self, key: str, module: Module) -> None:
        self.known[key] = module
        self.beneath.save(key, module)

    def load_indexes(self, tree: str) -> Mapping[str, FileIndex]:
        if tree not in self.indexes:
            self.indexes[tree] = self.beneath.load_indexes(tree)
        return self.indexes[tree]

    def save_indexes(self, tree: str, indexes: Mapping[str, FileIndex]) -> None:
        self.indexes[tree] = indexes
        self.beneath.save_indexes(tree, indexes)

    def prune(self) -> int:
        return self.beneath.prune()

    @property
    def for_passing_texts(self) -> RunStore:
        """The same facts, none of which reach what lies beneath."""
        return RunStore(self.beneath.for_passing_texts, self.known, self.indexes)


Store: TypeAlias = FactStore | NoStore | RunStore


def open_store(
    folder: Path | None = None, *, size_limit: int = SIZE_LIMIT, is_wanted: bool = True
) -> FactStore | NoStore:
    """The store in this folder, or in the user's cache folder; none if others could write there, or none is wanted."""
    if not is_wanted:
        return NoStore("It is switched off.")
    root = folder or default_folder()
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for place in (root / room for room in ROOMS):
            place.mkdir(mode=0o700, exist_ok=True)
            status = place.lstat()
            if not stat.S_ISDIR(status.st_mode):
                return NoStore("The cache folder is not a folder.")
            if not is_own(status):
                return NoStore("The cache folder can be written by others.")
        _sign(root)
    except OSError as error:
        return NoStore(f"The cache folder cannot be used: {error.strerror}.")
    return FactStore(root, size_limit)


def clear_store(folder: Path | None = None) -> int:
    """Delete all that was kept; returns how many entries there were."""
    return clear(folder or default_folder())


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
    with suppress(FileExistsError), tag.open("x") as file:
        file.write("Signature: 8a477f597d28d172789f06886806bc55\n# Kept by procore-auditor.\n")
        (folder / ".gitignore").write_text("*\n")
