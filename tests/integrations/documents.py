"""The files by which others call the auditor, and how their programs would carry them out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / "action.yml"
GITLAB = ROOT / "ci" / "gitlab.yml"
CONTAINERFILE = ROOT / "Containerfile"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
MANUAL = ROOT / "docs" / "ci.md"

OFFENCE = '''\
"""Who am I?"""

import requests


def whoami(token: str) -> object:
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get("https://app.procore.com/rest/v1.0/me", headers=headers, timeout=30).json()
'''
REPAIRED = OFFENCE.replace("app.procore.com", "api.procore.com")

# What a checkout may hold to be run in place of the real ones.
HIJACKS = ("venv", "ensurepip", "pip", "site", "sitecustomize", "auditor", "click")

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
_UNWANTED = (".git", ".venv", ".hypothesis", ".*_cache", "__pycache__", "build", "dist", "tests", ".coverage*")


# Any: a YAML document.
def read_yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def step(name: str) -> dict[str, Any]:
    """One step of the action, by its name."""
    steps: list[dict[str, Any]] = read_yaml(ACTION)["runs"]["steps"]
    return next(each for each in steps if each["name"] == name)


def environment_of(each: Mapping[str, Any], context: Mapping[str, str]) -> dict[str, str]:
    """A step's environment with every expression filled in; `context` holds what differs from the defaults."""
    inputs = read_yaml(ACTION)["inputs"]
    values = {f"inputs.{name}": str(about["default"]) for name, about in inputs.items()} | dict(context)
    return {name: _EXPRESSION.sub(lambda found: values[found[1]], text) for name, text in each["env"].items()}


def run_bash(script: str, *, cwd: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A script as GitHub and GitLab run it: the first command that fails ends it."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=cwd, env=dict(environment), capture_output=True, text=True, check=False)


def plant_modules(folder: Path, *, marker: Path) -> None:
    """Modules that leave a marker when they are run, under the names of those that the steps need."""
    for name in HIJACKS:
        (folder / f"{name}.py").write_text(f"open({str(marker)!r}, 'a').write({name!r})\n")


def tool(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """A program of this environment."""
    program = shutil.which(str(words[0]), path=Path(sys.executable).parent)
    assert program is not None, f"{words[0]} is not installed; run `sh .ci/setup dev`."
    return subprocess.run([program, *map(str, words[1:])], cwd=cwd, capture_output=True, text=True, check=False)


def examples(language: str) -> list[str]:
    """The blocks of one language in the manual."""
    return re.findall(rf"^```{language}\n(.*?)^```", MANUAL.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def copy_of_this_project(folder: Path) -> Path:
    """Only what others would get, so that no test changes this checkout."""
    return Path(shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_UNWANTED)))
