"""Read a regular file whole, or say why not; nothing that could block or never end is ever read."""

from __future__ import annotations

import os
import stat

# Opening a fifo for reading would wait for a writer; with O_NONBLOCK it returns, and `fstat` unmasks it.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)  # O_BINARY exists on Windows only, the other two elsewhere.


class UnreadableError(Exception):
    """The text is a sentence for a `Problem`; it names no path."""


def read_regular(location: str | os.PathLike[str], *, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes."""
    data = _read(location, limit + 1)
    if len(data) > limit:
        raise UnreadableError(f"Larger than {limit} bytes.")
    return data


def read_head(location: str | os.PathLike[str], *, count: int) -> bytes:
    """The first `count` bytes of a regular file."""
    return _read(location, count)


def _read(location: str | os.PathLike[str], count: int) -> bytes:
    try:
        descriptor = os.open(location, _FLAGS)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path.
        raise UnreadableError(reason_of(error)) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UnreadableError("Not a regular file.")
        return _read_up_to(descriptor, count)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from error
    finally:
        os.close(descriptor)


def _read_up_to(descriptor: int, count: int) -> bytes:
    pieces: list[bytes] = []
    while count > 0 and (piece := os.read(descriptor, min(count, 1 << 20))):
        pieces.append(piece)
        count -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def reason_of(error: OSError | ValueError) -> str:
    """The operating system's reason as a sentence without the path, so that it is the same everywhere."""
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"Cannot be read: {reason or type(error).__name__}."
