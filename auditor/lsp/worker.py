"""The audits run in a process of their own: the editor is answered at once, and a crash takes nothing with it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from auditor.lsp.exchange import Outcome, Request

_ENDED = "The audit ended unexpectedly; the log of the language server says why. It is tried again at the next change."
# A worker that is told to stop has this many seconds to end what it began.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class _Running:
    process: SpawnProcess
    connection: Connection


class Worker:
    """Starts the process when it is needed, asks one thing at a time, and starts it anew after a crash."""

    def __init__(self) -> None:
        self._running: _Running | None = None
        self._turn = asyncio.Lock()
        self._stopped = False

    async def ask(self, request: Request) -> Outcome:
        """The outcome of one audit; other callers wait their turn."""
        async with self._turn:
            return await asyncio.to_thread(self._exchange, request)

    async def warm_up(self) -> None:
        """Start the process before there is anything to ask, so that it is ready then."""
        async with self._turn:
            await asyncio.to_thread(self._start)

    def stop(self) -> None:
        """End the process; whoever waits for an answer gets a failure."""
        self._stopped = True
        self._discard()

    def _exchange(self, request: Request) -> Outcome:
        if self._stopped:
            return Outcome(failure=_ENDED)
        connection = self._start().connection
        try:
            connection.send(request)
            outcome = connection.recv()
        except (EOFError, OSError):
            self._discard()
            return Outcome(failure=_ENDED)
        return outcome if isinstance(outcome, Outcome) else Outcome(failure=_ENDED)

    def _start(self) -> _Running:
        if self._running is None:
            context = get_context("spawn")  # Works everywhere and next to any thread.
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs,), name="procore-auditor")
            process.start()
            theirs.close()
            self._running = _Running(process, ours)
        return self._running

    def _discard(self) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        running.process.terminate()
        running.process.join(_PATIENCE)
        if running.process.is_alive():
            running.process.kill()
            running.process.join()
        running.connection.close()


def _work(connection: Connection) -> None:
    """What the process does until the server closes the pipe, or ends in whatever way."""
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # Standard output belongs to the protocol.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # Ends the processes that it may have started, too.
    # Imported here: the server has no need of the engine.
    from auditor.lsp.auditing import Memory, answer  # noqa: PLC0415

    memory = Memory()
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(answer(request, memory))
