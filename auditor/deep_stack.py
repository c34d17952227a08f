"""A thread with a deep stack, for work that recurses as deep as audited code is nested."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

# Words of 8 bytes. Python keeps its frames in pieces of 16 kB, and gives a piece back as soon as it is empty: code that
# calls over the edge of one asks the system for memory at every call, which took a seventh of all time. The first frame
# claims so much that its piece has 16 MB, and leaves half of them to the others. What is never used costs nothing.
ROOM = 1 << 20


def with_deep_stack(work: Callable[[], Result], *, size: int, frames: int) -> Result:
    """Do something in a thread of its own with a stack of `size` bytes and room for so many frames of Python.

    The size is address space, which limits of memory count; pages of it that are never used cost nothing else.
    """
    results: list[Result] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as failure:  # noqa: BLE001 - it is raised again where somebody waits for the result.
            failures.append(failure)

    run.__code__ = run.__code__.replace(co_stacksize=ROOM)
    before, limit = threading.stack_size(size), sys.getrecursionlimit()
    # Nobody waits for it when the user interrupts the program.
    thread = threading.Thread(target=run, daemon=True)
    sys.setrecursionlimit(max(limit, frames))
    try:
        thread.start()
        threading.stack_size(before)
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
    if failures:
        raise failures[0]
    return results[0]
