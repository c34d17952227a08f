"""Modules of the audited folder are never imported, whatever they are called and wherever the command runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# What Python, a worker process and the auditor import, and a folder of a stranger may hold.
NAMES = (
    "multiprocessing",
    "pickle",
    "struct",
    "signal",
    "ast",
    "tomllib",
    "libcst",
    "click",
    "jinja2",
    "auditor",
    "venv",
    "sitecustomize",
)

PROGRAM = Path(sys.executable).parent / "procore-auditor"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a module of each name that leaves a marker, and enough code for worker processes."""
    folder = tmp_path / "tree"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.py").write_text(f"open({str(tmp_path / 'was-run')!r}, 'a').write({name!r})\n")
    code = 'import requests\n\nrequests.get("https://app.procore.com/rest/v1.0/me", timeout=3)\n'
    for number in range(8):
        (folder / f"client_{number}.py").write_text(code + f"# {'x' * 100}\n" * 1000)
    return folder


@pytest.mark.slow
def test_worker_processes_import_nothing_of_it(folder: Path) -> None:
    command = [str(PROGRAM), "check", "--jobs", "2", "--no-cache", "--exit-zero", "--output-format", "concise", "."]

    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "client_7.py" in done.stdout
    assert not (folder.parent / "was-run").exists()
