"""How long an editor waits: from a stroke of a key to the diagnostics, `python -m benchmarks.editor FOLDER FILE`."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.lsp.editor import Editor

ROUNDS = 10


def measure(folder: Path, file: Path) -> dict[str, float]:
    """Seconds of each thing that somebody waits for; the second session finds the facts of the first in the cache."""
    with TemporaryDirectory() as cache:
        cold = _session(folder, file, Path(cache), rounds=0)
        warm = _session(folder, file, Path(cache), rounds=ROUNDS)
    return {"opened for the first time": cold["opened"], **warm}


def _session(folder: Path, file: Path, cache: Path, *, rounds: int) -> dict[str, float]:
    began = time.perf_counter()
    text = file.read_text(encoding="utf-8")
    waits, hovers = [], []
    with Editor(cache) as editor:
        editor.initialize(folder)
        editor.open(file)
        editor.diagnostics(file)
        opened = time.perf_counter() - began
        for number in range(1, rounds + 1):
            changed = time.perf_counter()
            editor.change(file, f"# {number}\n{text}")
            editor.diagnostics(file)
            waits.append(time.perf_counter() - changed)
            editor.change(file, f"# {number} and a half\n{text}")
            time.sleep(0.35)  # The next audit has begun.
            hovered = time.perf_counter()
            editor.hover(file, 1, 0)
            hovers.append(time.perf_counter() - hovered)
            editor.diagnostics(file)
        editor.quit()
    if not rounds:
        return {"opened": opened}
    return {"opened": opened, "changed": statistics.median(waits), "hovered during an audit": statistics.median(hovers)}


if __name__ == "__main__":
    for what, seconds in measure(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()).items():
        print(f"{what}: {seconds:.2f} s")
