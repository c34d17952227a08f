"""Ends a child and all that it started once its parent is gone, which can no longer do so."""

from __future__ import annotations

import math
import os
import select
import signal

# Seconds beyond the limit of a tree, in which the parent ends the child itself and says why.
_GRACE = 30


def end_with(lifeline: int, seconds: float) -> None:
    """End the group of this process when nobody holds the other end of a pipe any more, or time has been over for long.

    The kernel does it, so that no code in between can hold it up. Where pipes send no signals, the clock ends the
    process.
    """
    import fcntl  # noqa: PLC0415 - not on Windows, which cannot fork.

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(math.ceil(seconds) + _GRACE)
    if hasattr(fcntl, "F_SETOWN") and hasattr(os, "O_ASYNC"):
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, -os.getpgrp())
        fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([lifeline], [], [], 0)[0]:  # It went before anything was set.
        os._exit(1)
