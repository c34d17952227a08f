"""Detectors in several processes: the same findings, also where one of the processes is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# The tests themselves may run beside threads, where processes are not copied.
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied")


def _python(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_several_processes_take_part() -> None:
    said = _python(
        "import os\n"
        "from multiprocessing import get_context\n"
        "from auditor.processes import share_out\n"
        "all_here = get_context('fork').Barrier(3)\n"
        "print(len(set(share_out(lambda n: (all_here.wait(60), os.getpid())[1], 3, 3))))\n"
    )
    assert int(said) == 3


def test_what_a_lost_process_owes_is_made_up_for() -> None:
    said = _python(
        "import os\n"
        "from multiprocessing import get_context\n"
        "from auditor.processes import share_out\n"
        "own, taken = os.getpid(), get_context('fork').Event()\n"
        "def work(n):\n"
        "    if os.getpid() != own:\n"
        "        taken.set()\n"
        "        os._exit(9)\n"
        "    assert taken.wait(60)\n"
        "    return n * n\n"
        "print(share_out(work, 20, 2))\n"
    )
    assert json.loads(said) == [n * n for n in range(20)]


def test_a_process_that_cannot_be_copied_does_the_work() -> None:
    said = _python(
        "import os\n"
        "from auditor.processes import share_out\n"
        "real, forks = os.fork, []\n"
        "def fork():\n"
        "    forks.append(1)\n"
        "    if len(forks) == 2:\n"
        "        raise BlockingIOError(11, 'too many processes')\n"
        "    return real()\n"
        "os.fork = fork\n"
        "print([share_out(lambda n: n * n, 20, 4), len(forks)])\n"
    )
    assert json.loads(said) == [[n * n for n in range(20)], 2]


def test_any_number_of_processes_finds_the_same() -> None:
    results = [
        _python(
            "from auditor.analysis.running import runner\n"
            "from auditor.cli.main import run\n"
            "runner.SHARED_PARTS = 0\n"
            "options = ['--no-cache', '--format', 'json', '--as-of', '2026-11-23']\n"
            f"run(['check', 'examples/legacy', '-j', '{jobs}', *options])\n"
        )
        for jobs in (1, 5)
    ]
    assert len(json.loads(results[0])["findings"]) > 20
    assert results[0] == results[1]
