"""The trees that speed is measured on, made from published packages and generated code."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.dense import write_dense
from benchmarks.speed.generated import write_generated

LIBRARIES = (
    "Django==5.2.19", "SQLAlchemy==2.1.9", "ansible-core==2.19.14", "boto3==1.44.8", "botocore==1.44.8",
    "celery==5.7.0", "apache-airflow-core==3.3.2",
)  # fmt: skip
SDK = "pyprocore==2.4.0"
_APPLICATION = "apache_airflow_core"
_CLIENT = '''"""Sync of punch items."""
import os
import time
import requests

BASE = os.environ.get("PROCORE_BASE", "https://api.procore.com")


class PunchClient:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.expires = time.time() + 7200

    def items(self, project):
        return self.session.get(f"{BASE}/rest/v1.0/punch_items", params={"project_id": project}, timeout=30).json()


def client():
    return PunchClient(os.environ["PROCORE_TOKEN"])
'''


_USE = """

def punch_sync_{number}(project):
    from opsflow.punch import client

    return client().items(project)
"""
_SCRIPT = """from app import client


def main(argv):
    return client().items({number})


if __name__ == '__main__':
    main(1)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """A tree to make, and the tools it is measured beside."""

    name: str
    about: str
    peers: tuple[str, ...]
    make: Callable[[Path, Path], None]


def build(workload: Workload, folder: Path) -> Path:
    """The tree of a workload below `folder`; made unless it is there already."""
    tree = folder / workload.name
    if not tree.is_dir():
        fresh = folder / f".{workload.name}"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        workload.make(fresh, folder)
        fresh.rename(tree)
    return tree


def lines_of(tree: Path) -> tuple[int, int]:
    """The number of Python files, and of their lines."""
    files = [*tree.rglob("*.py")]
    return len(files), sum(file.read_bytes().count(b"\n") for file in files)


def _package(requirement: str, folder: Path) -> Path:
    """The Python files of an unpacked wheel."""
    name = requirement.partition("==")[0].lower().replace("-", "_")
    place = folder / "packages" / name
    if not place.is_dir():
        wheels = folder / "wheels" / name
        python = ["--python-version", "3.13"] if requirement == SDK else []
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", *python]
        command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(wheels), requirement]
        subprocess.run(command, check=True)
        for wheel in wheels.glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(place, [each for each in archive.namelist() if each.endswith(".py")])
    return place


def _mono0(tree: Path, folder: Path) -> None:
    for requirement in LIBRARIES:
        package = _package(requirement, folder)
        shutil.copytree(package, tree / "services" / package.name)


def _mono(tree: Path, folder: Path) -> None:
    _mono0(tree, folder)
    services = sorted((tree / "services").iterdir())
    for number in range(40):
        service = services[number % len(services)]
        write_dense(service / "integrations" / f"unit_{number}", 1, 350, number)


def _app(tree: Path, folder: Path) -> None:
    """A large application, sixty modules of which use a client; renamed, since tools know the library by its name."""
    package = _package(LIBRARIES[-1], folder)
    for file in sorted(package.rglob("*.py")):
        place = tree / file.relative_to(package).as_posix().replace("airflow", "opsflow")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes().replace(b"airflow", b"opsflow").replace(b"Airflow", b"Opsflow"))
    client = tree / "opsflow" / "punch"
    client.mkdir()
    (client / "__init__.py").write_text("from opsflow.punch.client import PunchClient, client\n", encoding="utf-8")
    (client / "client.py").write_text(_CLIENT, encoding="utf-8")
    large = [file for file in sorted(tree.rglob("*.py")) if file.stat().st_size > 4000]
    for number, file in enumerate(large[:: max(1, len(large) // 60)][:60]):
        use = _USE.format(number=number)
        file.write_text(file.read_text(encoding="utf-8") + use, encoding="utf-8")
    settings = tree / "opsflow" / "settings.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\n\nfrom opsflow.punch import client as punch_client\n", encoding="utf-8")


def _entries(tree: Path, folder: Path) -> None:
    """Many scripts that import one application, each of which logs in."""
    del folder
    (tree / "app.py").write_text(_CLIENT.replace("Sync", "Procore sync"), encoding="utf-8")
    (tree / "__init__.py").write_text("", encoding="utf-8")
    for number in range(700):
        (tree / f"script_{number:03}.py").write_text(_SCRIPT.format(number=number), encoding="utf-8")


def _sdk(tree: Path, folder: Path) -> None:
    shutil.copytree(_package(SDK, folder), tree, dirs_exist_ok=True)


def growth(sizes: tuple[int, ...]) -> Iterator[Workload]:
    """Trees of integrations with about so many lines each."""
    for size in sizes:
        yield Workload(
            name=f"dense-{size // 1000}k", about=f"{size:,} lines of integrations", peers=(),
            make=lambda tree, _, size=size: write_dense(tree, size // 500, 500, 11),  # type: ignore[misc]  # a default binds the loop's value
        )  # fmt: skip


WORKLOADS = (
    Workload(
        name="mono",
        about="a repository of many libraries, 40 files of which call the vendor",
        peers=("ruff", "semgrep"),
        make=_mono,
    ),
    Workload(name="mono0", about="the same without those files", peers=("grep", "ruff"), make=_mono0),
    Workload(
        name="app",
        about="a large application that imports one small client",
        peers=("semgrep", "pylint"),
        make=_app,
    ),
    Workload(name="entries", about="700 scripts that use one client", peers=("semgrep", "bandit"), make=_entries),
    Workload(
        name="sdk",
        about=f"{SDK.replace('==', ' ')}, nearly all of it about the vendor",
        peers=("semgrep", "bandit", "pylint"),
        make=_sdk,
    ),
    Workload(
        name="generated",
        about="a client library as generators write it, with a class for each resource and thousands of models",
        peers=("semgrep", "ruff"),
        make=lambda tree, _: write_generated(tree),
    ),
    Workload(
        name="dense",
        about="integrations that stand alone",
        peers=("semgrep", "bandit", "ruff"),
        make=lambda tree, _: write_dense(tree, 400, 500, 11),
    ),
)
