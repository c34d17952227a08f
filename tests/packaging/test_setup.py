"""The environment for work on the program is made again when what it was made from has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="The script is for a shell.")


@pytest.mark.parametrize(
    ("extra", "file"), [("dev", "pyproject.toml"), ("dev", ".ci/pins/dev.txt"), ("run", ".ci/pins/run.txt")]
)
def test_environment_follows_what_it_was_made_from(tmp_path: Path, extra: str, file: str) -> None:
    """A program that writes down its arguments stands for Python."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for name in ("python", "procore-auditor"):
        program = tmp_path / ".venv" / "bin" / name
        program.write_text('#!/bin/sh\necho "$*" >>asked\n')
        program.chmod(0o700)
    for path in (tmp_path / "pyproject.toml", *(tmp_path / ".ci" / "pins").iterdir()):
        os.utime(path, (1, 1))

    def asked() -> int:
        subprocess.run(["sh", ".ci/setup", extra], cwd=tmp_path, check=True)
        return len((tmp_path / "asked").read_text().splitlines())

    first, again = asked(), asked()
    stamp = (tmp_path / ".venv" / f".installed-{extra}").stat().st_mtime
    os.utime(tmp_path / file, (stamp + 10, stamp + 10))

    assert first > 0
    assert again == first
    assert asked() > first
