"""Fetches the published packages that are measured, as wheels, unpacked."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One release; `python` is the version to ask for where the running one would be refused."""

    name: str
    version: str
    python: str | None

    @property
    def label_file(self) -> Path:
        return HERE / "labels" / f"{self.name}-{self.version}.jsonl"

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


def read_packages(file: Path = HERE / "packages.toml") -> tuple[Package, ...]:
    """The releases of packages.toml."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["package"]
    return tuple(Package(name=row["name"], version=row["version"], python=row.get("python")) for row in rows)


def fetch(package: Package, folder: Path) -> Path:
    """The unpacked wheel under `folder`; downloaded by pip unless it is there already."""
    home = folder / f"{package.name}-{package.version}"
    tree = home / "unpacked"
    if tree.is_dir():
        return tree
    home.mkdir(parents=True, exist_ok=True)
    subprocess.run(download_command(package, home), check=True)
    (wheel,) = home.glob("*.whl")
    fresh = home / "unpacking"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(fresh)
    return fresh.rename(tree)


def download_command(package: Package, folder: Path) -> list[str]:
    """How pip gets the wheel alone, without what it depends on."""
    version = ["--python-version", package.python] if package.python else []
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
    wanted = f"{package.name}=={package.version}"
    return [sys.executable, "-m", "pip", "download", *quiet, *version, "--dest", str(folder), wanted]
