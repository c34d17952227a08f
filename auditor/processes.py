"""Worker processes that take no module from the folder they are started in, which may be that of a stranger."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.context import SpawnContext

# More are not faster, and Windows cannot wait for more.
PROCESSES_LIMIT = 61

# A worker begins with `python -c`, which looks for `multiprocessing` and all else in the current folder first:
# https://docs.python.org/3/using/cmdline.html#envvar-PYTHONSAFEPATH.
_SAFE_PATH = "PYTHONSAFEPATH"


@contextmanager
def worker_context() -> Iterator[SpawnContext]:
    """The context for starting workers, as long as that may go on; `spawn` works everywhere and next to any thread."""
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
