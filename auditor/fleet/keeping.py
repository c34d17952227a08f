"""The handle on a process that audits trees: started when it is first needed, and again where it was lost."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from auditor.fleet.framing import receive, send, unpack
from auditor.fleet.orders import Order, Outcome, Setup, failed

# Seconds that a process gets beyond the limit of a tree, to end it by itself and say so.
_GRACE = 60.0
# A tree that takes its process with it is not tried for ever.
_ATTEMPTS = 2


class Keeper:
    """One process of our own; whatever becomes of it, each order has an outcome."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._process: subprocess.Popen[bytes] | None = None
        self._is_over = False

    def audit(self, order: Order) -> Outcome:
        """The outcome for one tree, which may take a while; one call at a time."""
        for _ in range(_ATTEMPTS):
            if self._is_over:
                break
            if (outcome := self._ask(order)) is not None:
                return outcome
        return failed(order, "The process that audited it was lost.")

    def close(self) -> None:
        """End the process with what it is at; may be called from another thread."""
        self._is_over = True
        self._end()

    def _ask(self, order: Order) -> Outcome | None:
        patience = threading.Timer(self._setup.limits.seconds + _GRACE, self._kill)
        patience.daemon = True
        patience.start()
        try:
            process = self._process or self._start()
            if process.stdin is not None and process.stdout is not None:
                send(process.stdin, pickle.dumps(order))
                if (data := receive(process.stdout)) is not None and (outcome := unpack(data)) is not None:
                    return outcome
        except (OSError, ValueError):  # There is no memory for a process, or it ended. ValueError: closed meanwhile.
            pass
        finally:
            patience.cancel()
        self._end()
        return None

    def _start(self) -> subprocess.Popen[bytes]:
        """A Python of our own kind, which takes no module from the current folder."""
        home = str(Path(__file__).resolve().parents[2])
        before = os.environ.get("PYTHONPATH")
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "auditor.fleet.serving"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([home, before] if before else [home])},
            # An interrupt from the keyboard is for whoever asked, and it ends this process.
            start_new_session=True,
        )
        self._process = process
        if process.stdin is not None:
            with suppress(OSError):
                send(process.stdin, pickle.dumps(self._setup))
        if self._is_over:
            self._end()
        return process

    def _kill(self) -> None:
        """Its child ends with it."""
        if (process := self._process) is not None:
            process.kill()

    def _end(self) -> None:
        """Closing its input lets the process end its child and delete its folder; then it is not waited for long."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        try:
            process.wait(5.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
