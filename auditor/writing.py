"""Writing files whole or not at all, and never through a link that a stranger may have laid."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path

from auditor.model import AuditorError

# Where the system itself keeps links, to what a program writes to.
_OF_THE_SYSTEM = ("dev", "proc")
# How `replacing` calls a file until it is whole.
_UNFINISHED = re.compile(r"\.(.+)\.[0-9a-f]{16}")
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def write_whole(data: bytes, file: Path) -> None:
    """Put a file in place of an older one; a full disk leaves the older one. Folders are made where they lack."""
    try:
        _refuse_links(file)
        if _is_stream(file):
            _write_to_stream(data, file)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write_beside(data, file)
    except OSError as error:
        raise AuditorError(f"{file}: cannot be written: {error.strerror or error}.") from error


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A name beside a file, for what takes its place in the end, or is removed if that fails."""
    beside = file.parent / f".{file.name[:100]}.{os.urandom(8).hex()}"
    try:
        yield beside
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def remove_unfinished(folder: Path, names: str) -> None:
    """Remove what processes that were killed had begun to write beside files of a folder whose names fit a pattern."""
    for file in folder.iterdir():
        found = _UNFINISHED.fullmatch(file.name)
        if found and fnmatchcase(found[1], names) and file.is_file() and not file.is_symlink():
            file.unlink(missing_ok=True)


def _write_beside(data: bytes, file: Path) -> None:
    with replacing(file) as beside:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFELY, 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            with suppress(FileNotFoundError):
                beside.chmod(stat.S_IMODE(file.stat().st_mode))
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())  # Some disks say only now that they are full.


def _is_stream(file: Path) -> bool:
    """Whether something other than a file is there, such as a terminal or a pipe, which cannot be replaced."""
    if _is_of_the_system(file):
        return True
    try:
        mode = file.lstat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_to_stream(data: bytes, file: Path) -> None:
    """A pipe that nobody reads is an error, instead of a wait without end."""
    follow = 0 if _is_of_the_system(file) else _SAFELY
    with os.fdopen(os.open(file, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | follow), "wb") as stream:
        os.set_blocking(stream.fileno(), True)
        stream.write(data)


def _refuse_links(file: Path) -> None:
    if _is_of_the_system(file):
        return
    if file.is_symlink():
        raise AuditorError(f"{file} is a link. Name the file that it leads to.")
    if file.is_absolute():
        return
    here = Path.cwd().resolve()
    for folder in reversed(file.parents):
        if folder.is_symlink() and not folder.resolve().is_relative_to(here):
            raise AuditorError(f"{folder} is a link that leads out of this folder. Name the folder that it leads to.")


def _is_of_the_system(file: Path) -> bool:
    """Judged by the name alone: whether it is `/dev/…` or `/proc/…`."""
    return os.name == "posix" and file.is_absolute() and file.parts[1:2] != () and file.parts[1] in _OF_THE_SYSTEM
