"""Built distributions, made once for the tests of this folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IGNORED = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")


@dataclass(frozen=True, slots=True)
class Distributions:
    """A copy of the project, and the wheel and the sdist built from it."""

    project: Path
    wheel: Path
    sdist: Path


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs to the end; what it said is shown if it failed."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} exited with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done


def build(project: Path, kind: str, folder: Path) -> Path:
    """Builds one distribution with the hatchling of this environment."""
    run(sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", folder, project, cwd=folder)
    (built,) = folder.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return built


def unpack(sdist: Path, folder: Path) -> Path:
    """The one folder inside the sdist."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return tree


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """Built from a copy, so that nothing of this checkout's leftovers can slip in and no test changes it."""
    project = tmp_path_factory.mktemp("copy") / "project"
    shutil.copytree(ROOT, project, ignore=IGNORED)
    return Distributions(
        project,
        build(project, "wheel", tmp_path_factory.mktemp("wheel")),
        build(project, "sdist", tmp_path_factory.mktemp("sdist")),
    )
