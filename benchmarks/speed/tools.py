"""The auditor and its peers as commands; the peers live in an environment of their own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = ("bandit==1.9.4", "pylint==4.1.4", "ruff==0.17.6", "semgrep==1.185.0")
_RULES = HERE / "semgrep.yml"


def install(folder: Path) -> Path:
    """The folder of the peers' programs."""
    place = folder / "peers"
    if not place.is_dir():
        venv.create(place, with_pip=True)
        subprocess.run([place / "bin" / "python", "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return place / "bin"


def command(tool: str, tree: Path, programs: Path, cache: Path) -> list[str]:
    """How a tool is called on a tree; what it finds is dropped."""
    commands = {
        "auditor": [sys.executable, "-m", "auditor", "check", str(tree), "--exit-zero", "--quiet", "--no-cache"],
        "auditor, second run": [
            sys.executable, "-m", "auditor", "check", str(tree), "--exit-zero", "--quiet", "--cache-dir", str(cache),
        ],
        "bandit": [str(programs / "bandit"), "-q", "-r", str(tree)],
        "grep": ["grep", "-rEi", "--include=*.py", "procore", str(tree)],
        "pylint": [
            str(programs / "pylint"), "-j2", "--disable=all", "--enable=E1101,E1120", "--recursive=y",
            "--exit-zero", str(tree),
        ],
        "ruff": [str(programs / "ruff"), "check", "--no-cache", "--isolated", "--exit-zero", "--quiet", str(tree)],
        "semgrep": [
            str(programs / "semgrep"), "scan", "--metrics=off", "--disable-version-check", "--no-git-ignore", "--quiet",
            "--config", str(_RULES), str(tree),
        ],
    }  # fmt: skip
    return commands[tool]


def versions(programs: Path) -> dict[str, str]:
    """What was measured, for the page."""
    found = {each.partition("==")[0]: each.partition("==")[2] for each in PEERS}
    grep = subprocess.run(["grep", "--version"], capture_output=True, text=True, check=False).stdout
    del programs
    return {**found, "grep": grep.splitlines()[0].rpartition(" ")[2] if grep else "?"}
