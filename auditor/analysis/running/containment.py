"""Lowering of files that may cost too much: in a process that may be lost, with limits of memory and time."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from auditor.facts.definitions import Module
from auditor.model import Problem
from auditor.processes import worker_context

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

# Bytes of address space: the interpreter and the parser take 200 million, the stack for deep expressions 500 million of
# which little is used. The rest is for the syntax tree, which takes some sixty times the size of an ordinary text.
MEMORY_LIMIT = 1_500_000_000
# Seconds of processor time. A megabyte of ordinary code takes five to ten.
SECONDS_LIMIT = 20
# Seconds after which nobody waits any longer: where many processes share a processor, each takes its time.
PATIENCE = 300.0

_TOO_LARGE = "left out: reading it takes more memory than one file may have"
_TOO_SLOW = f"left out: reading it takes more than {SECONDS_LIMIT} seconds"
_LOST = "left out: it is too large or nested too deeply for the parser"


def depends_on_the_machine(problem: Problem) -> bool:
    """Whether a problem may be gone on another machine, or on this one in an hour."""
    return problem.message in (_TOO_LARGE, _TOO_SLOW, _LOST) or f"({MemoryError.__name__} in " in problem.message


class Containment:
    """One process that lowers one file at a time; where it is lost, the next file gets a new one."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def lower(self, text: str, path: str) -> Module | Problem:
        """The facts of a file, or why there are none; whatever happens to the process, nothing is raised."""
        try:
            connection = self._connected()
            connection.send((text, path))
            if connection.poll(PATIENCE):
                answer = pickle.loads(connection.recv_bytes())  # From our own process, which ran nothing of the file.
                if isinstance(answer, Module | Problem):
                    return answer
            return Problem(path=path, message=self._end(_TOO_SLOW))
        except (EOFError, OSError):
            return Problem(path=path, message=self._end(_LOST))

    def close(self) -> None:
        """Let the process go."""
        if self._process is not None:
            self._end("")

    def _connected(self) -> Connection:
        if self._connection is None:
            with worker_context() as context:
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs,))
                process.start()
                theirs.close()
            self._process, self._connection = process, ours
        return self._connection

    def _end(self, reason: str) -> str:
        """End the process; what the reason is if it has not ended by itself, which tells more."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return reason
        process.join(1.0)
        if process.is_alive():
            process.kill()
            process.join()
        return _TOO_SLOW if process.exitcode == -getattr(signal, "SIGXCPU", 0) else reason


@contextmanager
def contained() -> Iterator[Containment]:
    """The process is started when it is first needed."""
    containment = Containment()
    try:
        yield containment
    finally:
        containment.close()


def _serve(connection: Connection) -> None:
    """Lower what is sent until nothing more comes."""
    from auditor.lowering import lower_guarded  # noqa: PLC0415 - the parser is only loaded where it is needed.

    # What a native parser has to say when it runs out of memory is for nobody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit_memory()
    while True:
        try:
            text, path = connection.recv()
        except EOFError:
            return
        _limit_time()
        try:
            answer = lower_guarded(text, path)
        except MemoryError:
            answer = pickle.dumps(Problem(path=path, message=_TOO_LARGE))
        connection.send_bytes(answer)


def _limit_memory() -> None:
    """As far as the platform knows such limits; elsewhere there is the patience of whoever waits."""
    try:
        import resource  # noqa: PLC0415 - not on Windows.
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT if hard < 0 else min(MEMORY_LIMIT, hard), hard))


def _limit_time() -> None:
    """From now on; the limit of the platform counts from the start of the process."""
    try:
        import resource  # noqa: PLC0415 - not on Windows.
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(time.process_time()) + SECONDS_LIMIT
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))
