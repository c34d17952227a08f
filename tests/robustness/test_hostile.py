"""A project that is made to hold an audit up ends within its limits, and costs the file beside it nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.robustness.hostile import CALL, HEAD, SOURCES

# Kilobytes; the limit of the process that reads such files, and what the interpreter takes.
MEMORY = 1_200_000
# Seconds of processor time after which the system ends the audit: nothing here may go on and on.
SECONDS = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it"),
]


def _limit() -> None:
    import resource  # noqa: PLC0415 - not on Windows.

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.mark.parametrize("name", SOURCES)
def test_hostile_file_ends_and_costs_nothing_else(name: str, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text(f"{HEAD}{CALL}{SOURCES[name]}")
    (tmp_path / "good.py").write_text(f"{HEAD}{CALL}")
    command = [sys.executable, "-m", "auditor", "check", str(tmp_path), "--no-cache", "--exit-zero"]

    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [*command, "--output-format", "concise"],
            stdout=out,
            preexec_fn=_limit,  # noqa: PLW1509 - there are no threads here.
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)  # Nobody else will ask.
        out.seek(0)
        shown = out.read().decode()

    assert status == 0
    assert "good.py:3:1: error PCR201" in shown
    assert usage.ru_maxrss < MEMORY
