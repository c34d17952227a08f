"""A line on standard error that tells a person who waits what an audit is at, and for how long it has been running."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable

import click

from auditor.model.progress import Step
from auditor.printing import one_line

# A line for an audit that is over at once would only flicker.
_SHOWN_AFTER = 1.0
# The clock goes on while a long step is at work.
_TICK = 0.5


class ProgressLine:
    """Drawn by a thread of its own, so that the time goes on; nothing is drawn where `shown` is False."""

    def __init__(self, *, shown: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._step: Step | None = None
        self._drawn = ""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._draw_on, daemon=True) if shown else None
        if self._thread is not None:
            self._thread.start()

    def show(self, step: Step) -> None:
        self._step = step

    def clear(self) -> None:
        """End, and leave an empty line."""
        self._over.set()
        if self._thread is not None:
            self._thread.join()
        if self._drawn:
            click.echo("\r" + " " * len(self._drawn) + "\r", nl=False, err=True)

    def text(self) -> str:
        """What there is to say now: phase, how much of it is done, what is at work, and the time; empty at first."""
        seconds = self._clock() - self._began
        step = self._step
        if step is None or seconds < _SHOWN_AFTER:
            return ""
        # What is counted is begun, not done: a line that says 40/40 would look like the end.
        much = f" {min(step.done, step.total - 1):,}/{step.total:,}" if step.total else ""
        clock = f"{int(seconds) // 60}:{int(seconds) % 60:02}"
        return f"{clock} {step.phase.value}{much} {one_line(step.at)}".rstrip()

    def _draw_on(self) -> None:
        while not self._over.wait(_TICK):
            text = self.text()[: shutil.get_terminal_size().columns - 1]
            if text:
                click.echo("\r" + text.ljust(len(self._drawn)), nl=False, err=True)
                self._drawn = text
