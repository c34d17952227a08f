"""A stack with room for the parser, which recurses natively: without it, it would end the whole process."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

DEEP_STACK = 512 * 1024 * 1024
# Frames of Python on that stack: finding the places of a tree takes five for each level.
DEEP_RECURSION = 100_000


def with_deep_stack(work: Callable[[], Result]) -> Result:
    """Do something in a thread that has room."""
    results: list[Result] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as failure:  # noqa: BLE001 - it is raised again where somebody waits for the result.
            failures.append(failure)

    before, limit = threading.stack_size(DEEP_STACK), sys.getrecursionlimit()
    thread = threading.Thread(target=run)
    sys.setrecursionlimit(DEEP_RECURSION)
    try:
        thread.start()
        threading.stack_size(before)
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
    if failures:
        raise failures[0]
    return results[0]
