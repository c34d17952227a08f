"""The packages that are measured: as wheels to be read, and installed to be run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.packages import Package

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# The oldest Python that all of the packages ask for; with an older one, what needs a newer syntax is left out.
_WANTED = (3, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One client package; `environment` holds its settings."""

    package: Package
    module: str
    requirement: str
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Sent:
    """One endpoint that a method really asked for; `path` has the names of its parameters as holes."""

    method: str
    path: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What all public methods of a package sent; `called` counts the methods."""

    called: int
    sent: tuple[Sent, ...]


def read_subjects(file: Path = HERE / "packages.toml") -> tuple[Subject, ...]:
    """The packages of packages.toml."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["package"]
    return tuple(
        Subject(
            package=Package(name=row["name"], version=row["version"], python=row.get("python")),
            module=row["module"],
            requirement=row["requirement"],
            environment=row.get("environment", {}),
        )
        for row in rows
    )


def install(subject: Subject, folder: Path) -> tuple[str, Path]:
    """The interpreter to run it with, and the folder that holds it with all it needs; done once."""
    interpreter = next(interpreters(), sys.executable)
    home = folder / f"{subject.package.name}-{subject.package.version}" / "installed"
    if not home.is_dir():
        fresh = home.with_name("installing")
        quiet = ["--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
        target = ["--target", str(fresh), "--only-binary=:all:", "--ignore-requires-python"]
        pip = [sys.executable, "-m", "pip", "--python", interpreter, "install"]
        environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
        subprocess.run([*pip, *quiet, *target, subject.requirement], env=environment, check=True)
        fresh.rename(home)
    return interpreter, home


def record(subject: Subject, folder: Path) -> Recording:
    """Run every public method in a process of its own."""
    interpreter, home = install(subject, folder)
    run = subprocess.run(
        [interpreter, "-m", "benchmarks.inventory.recording", subject.module],
        env={**os.environ, **subject.environment, "PYTHONPATH": f"{home}{os.pathsep}{ROOT}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(f"{subject.requirement} could not be recorded:\n{run.stderr}")
    document = json.loads(run.stdout)
    return Recording(called=document["called"], sent=tuple(Sent(**row) for row in document["sent"]))


def interpreters() -> Iterator[str]:
    """Every Python that is new enough, this one first."""
    names = [sys.executable]
    names += [str(Path(folder) / f"python3.{minor}") for minor in (14, 13, 12) for folder in os.get_exec_path()]
    for name in names:
        if not Path(name).exists():
            continue
        test = f"import sys; sys.exit(sys.version_info < {_WANTED})"
        if subprocess.run([name, "-c", test], capture_output=True, check=False).returncode == 0:
            yield name
