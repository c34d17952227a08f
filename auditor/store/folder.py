"""A folder of entries that only this user can write: bytes in, the same bytes out, or nothing.

Whatever is wrong with an entry (damaged, cut short, under another's name, a link, a device, somebody else's) makes it a
miss. Nothing that goes wrong here is a reason to stop an audit.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from msgspec import Struct

_MAGIC = b"procore-auditor cache\n"
# What a file is called until all of it is written.
_UNFINISHED = ".new-"
# The folders in which entries lie, by the ending of their names.
ROOMS = {"facts": ".facts", "indexes": ".index", "results": ".result"}
_DIGEST = hashlib.sha256().digest_size
# What one entry may hold: facts are some ten times their file, and files are 5 MB at most (twenty for notebooks).
ENTRY_LIMIT = 256 * 1024 * 1024
# Missing on Windows, which has no such links in a user's own folder without being asked.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# After pruning there is room for some runs before it is due again.
_PRUNED_TO = 0.8


class Folder(Struct, frozen=True):
    """One file for each key. Plain data: worker processes can be handed a copy, and write at the same time."""

    path: Path
    suffix: str

    def read(self, key: str) -> bytes | None:
        """What was written under this key; None if there is nothing, or it cannot be trusted."""
        try:
            data = _read_own(self.place(key))
        except OSError:
            return None
        start = len(_MAGIC) + _DIGEST
        packed = data[start:]
        if not data.startswith(_MAGIC) or data[len(_MAGIC) : start] != _digest(key, packed):
            return None
        unpacking = zlib.decompressobj()
        try:
            content = unpacking.decompress(packed, ENTRY_LIMIT)
        except (MemoryError, zlib.error):
            return None
        return content if unpacking.eof else None

    def write(self, key: str, content: bytes) -> None:
        """Keep the bytes, if that is possible; readers see all of them or none."""
        packed = zlib.compress(content, level=1)
        place = self.place(key)
        temporary = None
        try:
            place.parent.mkdir(mode=0o700, exist_ok=True)
            with NamedTemporaryFile(
                dir=place.parent, prefix=_UNFINISHED, delete=False
            ) as file:  # Made for the owner only.
                temporary = Path(file.name)
                file.write(_MAGIC + _digest(key, packed) + packed)
            temporary.replace(place)
        except OSError:
            if temporary is not None:
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)

    def place(self, key: str) -> Path:
        return self.path / key[:2] / (key[2:] + self.suffix)


def _digest(key: str, packed: bytes) -> bytes:
    """The key is part of it: an entry that is put under another's name is damaged."""
    return hashlib.sha256(key.encode() + b"\0" + packed).digest()


def _read_own(place: Path) -> bytes:
    """The bytes of a plain file that belongs to this user alone; raises OSError for any other."""
    descriptor = os.open(place, os.O_RDONLY | _NO_LINK)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or not is_own(status) or status.st_size > ENTRY_LIMIT:
            raise PermissionError
        if os.utime in os.supports_fd:  # Pruning looks for what has not been used.
            os.utime(descriptor)
        return file.read(ENTRY_LIMIT)


def is_own(status: os.stat_result) -> bool:
    """Whether something belongs to this user, and nobody else can write it."""
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o022


def prune(folder: Path, limit: int) -> int:
    """Delete the longest unused entries below a folder until there is room again; returns how many."""
    kept = sorted(_files(folder), reverse=True)
    total = sum(size for _, size, _ in kept)
    deleted = 0
    if total <= limit:
        return deleted
    while kept and total > limit * _PRUNED_TO:
        _, size, place = kept.pop()
        total -= size
        deleted += 1
        with suppress(OSError):
            place.unlink(missing_ok=True)
    return deleted


def clear(folder: Path) -> int:
    """Delete every entry below a folder, and nothing that is no entry; returns how many there were."""
    places = [place for _, _, place in _files(folder)]
    for place in places:
        with suppress(OSError):
            place.unlink(missing_ok=True)
    for room in ROOMS:
        for part in folder.glob(f"{room}/??"):
            with suppress(OSError):
                part.rmdir()
    return len(places)


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """The entries, and what was left of unfinished ones; nothing behind a link."""
    for room, suffix in ROOMS.items():
        parts = [] if (folder / room).is_symlink() else [part for part in folder.glob(f"{room}/??") if part.is_dir()]
        for place in (place for part in parts if not part.is_symlink() for place in part.iterdir()):
            if place.suffix != suffix and not place.name.startswith(_UNFINISHED):
                continue
            try:
                status = place.lstat()
            except OSError:  # Another process prunes, too.
                continue
            yield status.st_mtime, status.st_size, place
