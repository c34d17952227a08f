"""Small portfolios, and the command that audits them."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.cli.main import run

DAY = "2026-11-23"
SECRET = "Zq8vT3nK5wX2mB7c"
FAULTY = f"""
import requests

TOKEN = "{SECRET}"


def list_rfis(project):
    return requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{{project}}/rfis", headers={{"Authorization": f"Bearer {{TOKEN}}"}}
    )
"""
CLEAN = "def add(a, b):\n    return a + b\n"


@dataclass(frozen=True, slots=True)
class Results:
    """A folder with the results of a fleet."""

    folder: Path

    # Any: JSON.
    def document(self, name: str) -> Mapping[str, Any]:
        return json.loads((self.folder / "trees" / f"{name}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # See above.

    @property
    def bytes(self) -> dict[str, bytes]:
        """What must be the same however it came about; the log tells how it did."""
        files = (path for path in self.folder.rglob("*") if path.is_file() and path.name != "log.jsonl")
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}

    def log(self) -> list[tuple[str, str]]:
        """Name and status of each tree, as often as it was looked at."""
        lines = (self.folder / "log.jsonl").read_text(encoding="utf-8").splitlines()
        return [(each["name"], each["status"]) for each in map(json.loads, lines)]


def write_trees(folder: Path, count: int) -> Path:
    """A manifest of so many trees, one line different in each."""
    for number in range(count):
        tree = folder / "trees" / f"t{number:02}"
        tree.mkdir(parents=True)
        (tree / "client.py").write_text(FAULTY + f"\nNUMBER = {number}\n")
    manifest = folder / "portfolio.toml"
    manifest.write_text('name = "Many"\n[[tree]]\nglob = "trees/*"\nowners = ["Team"]\n')
    return manifest


def write_mixed(folder: Path) -> Path:
    """A manifest with a tree of each kind, one of which is not there and one of which cannot be configured."""
    for name in ("faulty", "clean", "misconfigured"):
        (folder / name).mkdir()
        (folder / name / "client.py").write_text(CLEAN if name == "clean" else FAULTY)
    (folder / "misconfigured" / "procore-auditor.toml").write_text('selct = ["PCR201"]\n')
    with zipfile.ZipFile(folder / "delivery.zip", "w") as archive:
        archive.writestr("delivery-1.0/src/client.py", FAULTY)
    repository = folder / "repository"
    repository.mkdir()
    (repository / "client.py").write_text(FAULTY)
    (repository / ".gitignore").write_text("client.py\n")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.com")
    for arguments in (("init", "--quiet"), ("add", "--all", "--force"), ("commit", "--quiet", "--message=first")):
        subprocess.run([*git, *arguments], cwd=repository, check=True)
    manifest = folder / "portfolio.toml"
    manifest.write_text(
        f"""
        name = "Mixed"
        [[tree]]
        path = "faulty"
        owners = ["Team A", "a@example.com"]
        [[tree]]
        path = "clean"
        [[tree]]
        path = "missing"
        owners = ["Team M"]
        [[tree]]
        path = "misconfigured"
        [[tree]]
        archive = "delivery.zip"
        [[tree]]
        git = "repository"
        [[tree]]
        name = "away"
        git = "http://user:{SECRET}@127.0.0.1:9/away.git"
        """
    )
    return manifest


def fleet(manifest: Path, results: Path, *options: str) -> int:
    """The exit code of one run."""
    cache = ("--cache-dir", str(results.parent / "cache"))
    return run(["fleet", str(manifest), "-o", str(results), "--as-of", DAY, "-j", "2", *cache, *options])
