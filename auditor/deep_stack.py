"""A thread with a deep stack, for work that recurses as deep as audited code is nested."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


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
