"""A run that is killed leaves whole results behind, and the next one goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fleet.conftest import DAY, Results, fleet, write_trees

pytestmark = pytest.mark.slow

PATIENCE = 120.0
TICK = 0.05


def wait_for(claim: Callable[[], bool]) -> bool:
    """Whether it came true before nobody waits any longer."""
    pause = threading.Event()
    return any(claim() or pause.wait(TICK) for _ in range(int(PATIENCE / TICK)))


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    manifest = write_trees(tmp_path, 8)
    temporary, folder = tmp_path / "temporary", tmp_path / "results"
    temporary.mkdir()
    command = [sys.executable, "-m", "auditor", "fleet", str(manifest), "-o", str(folder), "--as-of", DAY, "-j", "1"]
    environment = {**os.environ, "TMPDIR": str(temporary), "XDG_CACHE_HOME": str(tmp_path / "other-cache")}

    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    has_begun = wait_for(lambda: len(list(folder.glob("trees/*.json"))) >= 3)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    finished = sorted(path.stem for path in folder.glob("trees/*.json"))
    is_clean = wait_for(lambda: not any(temporary.iterdir()))
    seen = len(Results(folder).log())
    fleet(manifest, folder)
    again = dict(Results(folder).log()[seen:])
    fleet(manifest, tmp_path / "whole")

    assert has_begun
    assert 3 <= len(finished) < 8
    assert is_clean
    assert sorted(name for name, status in again.items() if status == "unchanged") == finished
    assert sorted(again.values()) == ["done"] * (8 - len(finished)) + ["unchanged"] * len(finished)
    assert Results(folder).bytes == Results(tmp_path / "whole").bytes
