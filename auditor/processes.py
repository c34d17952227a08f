"""Worker processes that take no module from the folder they are started in, which may be that of a stranger."""

from __future__ import annotations

import os
import pickle
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

Made = TypeVar("Made")

# More are not faster, and Windows cannot wait for more.
PROCESSES_LIMIT = 61

# A worker begins with `python -c`, which looks for `multiprocessing` and all else in the current folder first:
# https://docs.python.org/3/using/cmdline.html#envvar-PYTHONSAFEPATH.
_SAFE_PATH = "PYTHONSAFEPATH"


@contextmanager
def worker_context() -> Iterator[SpawnContext]:
    """The context for starting workers, as long as that may go on; `spawn` works everywhere and next to any thread."""
    from multiprocessing import get_context  # noqa: PLC0415 - small projects start no workers.

    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield get_context("spawn")
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


def worker_count(jobs: int) -> int:
    """How many processes `jobs` asks for; 0 means one for each processor."""
    return min(jobs or os.cpu_count() or 1, PROCESSES_LIMIT)


def can_be_copied() -> bool:
    """Whether a copy of this process can do work of its own: not on Windows, nor beside other threads."""
    return hasattr(os, "fork") and threading.active_count() == 1


def share_out(work: Callable[[int], Made], count: int, workers: int) -> list[Made]:
    """What `work` makes of each number below `count`, done by this process and by copies of it, as each has time.

    A copy has all that this process knows, so nothing is handed over but what was made, which must be picklable.
    Where processes cannot be copied (on Windows, beside other threads), and if one is lost, this one does the work.
    """
    made: dict[int, Made] = {}
    if workers > 1 and count > 1 and can_be_copied():
        made = _with_copies(work, count, min(workers, count))
    return [made[number] if number in made else work(number) for number in range(count)]


# Numbers wait in a pipe, from which each process takes the next.
_NUMBER = struct.Struct("=H")


def _with_copies(work: Callable[[int], Made], count: int, workers: int) -> dict[int, Made]:
    numbers, writing = os.pipe()
    os.write(writing, b"".join(map(_NUMBER.pack, range(count))))
    os.close(writing)
    copies: list[tuple[int, int]] = []
    try:
        with suppress(OSError):  # Too little memory, or too many processes: those that there are do the work.
            copies.extend(_copy(work, numbers) for _ in range(workers - 1))
        made = {number: work(number) for number in _taken(numbers)}
    finally:
        os.close(numbers)
        said = [_heard(*copy) for copy in copies]
    for each in said:
        # Cast: it comes from a copy of this program, and only what it ended with can be read.
        made.update(cast("dict[int, Made]", pickle.loads(each)) if each else {})
    return made


def _taken(numbers: int) -> Iterator[int]:
    while piece := os.read(numbers, _NUMBER.size):
        yield _NUMBER.unpack(piece)[0]


def _copy(work: Callable[[int], Made], numbers: int) -> tuple[int, int]:
    """The process id of a copy, and where to read what it made."""
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        raise
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as stream:
            stream.write(pickle.dumps({number: work(number) for number in _taken(numbers)}))
    finally:
        os._exit(0)  # Whatever this process would do at its end is the other one's.


def _heard(child: int, reading: int) -> bytes:
    """All that a copy said; nothing if it did not come to its end."""
    with os.fdopen(reading, "rb") as stream:
        said = stream.read()
    with suppress(ChildProcessError):
        os.waitpid(child, 0)
    return said
