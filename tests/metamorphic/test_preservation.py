"""A transformation keeps what a program does: before and after, it prints and sends the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.metamorphic.codemods import TRANSFORMATIONS
from tests.metamorphic.project import Project, read_project, write_project
from tests.metamorphic.transformation import Transformation

HERE = Path(__file__).parent
PROGRAM = read_project(HERE / "program")


def output(project: Project, folder: Path) -> str:
    """What the program prints, with stand-ins that print what is sent."""
    write_project(project, folder)
    # Entries of a dict may change places, so the letters of each line are compared, not their order.
    environment = {**os.environ, "PYTHONPATH": str(HERE / "stubs"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-W", "error", "main.py"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return "\n".join("".join(sorted(line)) for line in done.stdout.splitlines())


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> str:
    return output(PROGRAM, tmp_path_factory.mktemp("before"))


@pytest.mark.parametrize("transformation", TRANSFORMATIONS, ids=lambda transformation: transformation.name)
def test_program_does_the_same(transformation: Transformation, before: str, tmp_path: Path) -> None:
    project = transformation.rewrite(PROGRAM)

    assert project is not None
    assert output(project, tmp_path) == before


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, len(TRANSFORMATIONS), 6))
def test_program_does_the_same_after_all_of_them(start: int, before: str, tmp_path: Path) -> None:
    project: Project = PROGRAM

    for transformation in (*TRANSFORMATIONS[start:], *TRANSFORMATIONS[:start]):
        project = transformation.rewrite(project) or project

    assert output(project, tmp_path) == before
