"""The audits run in a process of their own: the editor is answered at once, and a crash takes nothing with it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from msgspec import Struct

from auditor.lsp.exchange import Outcome, Request
from auditor.processes import worker_context

_ENDED = "The audit ended unexpectedly; see the language server's log. The next change tries again."
# A worker that is told to stop has this many seconds to end what it began.
_PATIENCE = 2.0


# An audit that nobody waits for any more is broken off if it would take this much longer: starting anew takes less.
_WORTH_STARTING_ANEW = 1.0


class _Running(Struct, frozen=True):
    process: SpawnProcess
    connection: Connection

    def end(self) -> None:
        """Politely, so that it can end what it has started itself; then by force."""
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class _Turn(Struct, frozen=True):
    """The request that is being answered, and when that began."""

    request: Request
    began: float


class Worker:
    """Starts the process when it is needed, asks one thing at a time, and starts it anew after a crash."""

    def __init__(self) -> None:
        self._running: _Running | None = None
        self._lock = asyncio.Lock()
        self._turn: _Turn | None = None
        self._lasted: dict[str, float] = {}
        self._stopped = False

    async def ask(self, request: Request) -> Outcome:
        """The outcome of one audit; other callers wait their turn."""
        async with self._lock:
            self._turn = turn = _Turn(request, time.monotonic())
            try:
                outcome = await asyncio.to_thread(self._exchange, request)
            finally:
                self._turn = None
            if not outcome.failure:
                self._lasted[request.root] = time.monotonic() - turn.began
            return outcome

    async def warm_up(self) -> None:
        """Start the process before there is anything to ask, so that it is ready then."""
        async with self._lock:
            await asyncio.to_thread(self._start)

    def abandon(self, request: Request) -> None:
        """Nobody waits for this answer any more: if it would take long yet, a new process is ready earlier."""
        turn, running = self._turn, self._running
        if turn is None or turn.request is not request or running is None:
            return
        left = self._lasted.get(request.root, 0.0) - (time.monotonic() - turn.began)
        if left > _WORTH_STARTING_ANEW:
            self._running = None
            threading.Thread(target=running.end).start()
            self._start()

    def stop(self) -> None:
        """End the process; whoever waits for an answer gets a failure."""
        self._stopped = True
        running, self._running = self._running, None
        if running is not None:
            running.end()

    def _exchange(self, request: Request) -> Outcome:
        if self._stopped:
            return Outcome(failure=_ENDED)
        running = self._start()
        try:
            running.connection.send(request)
            outcome = running.connection.recv()
        except (EOFError, OSError):
            running.connection.close()
            if self._running is running:  # It has not been abandoned, it has crashed.
                self._running = None
                running.end()
            return Outcome(failure=_ENDED)
        return outcome if isinstance(outcome, Outcome) else Outcome(failure=_ENDED)

    def _start(self) -> _Running:
        if self._running is None:
            with worker_context() as context:
                ours, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs,), name="procore-auditor")
                process.start()
            theirs.close()
            self._running = _Running(process, ours)
        return self._running


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
