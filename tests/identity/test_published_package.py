"""A real package of 73,000 lines whose findings were accepted, after a day of tidying up."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from auditor.cli.main import run
from benchmarks.accuracy.packages import fetch, read_packages
from tests.identity.edits import COMMENTS, InsertLines, Reformat
from tests.identity.tree import Found, write_tree

pytestmark = pytest.mark.slow

DAY = ["--as-of", "2026-11-23", "--quiet"]
# Half of these hold findings, and all are imported by their dotted names.
RENAMED = (
    *("async_client", "core.client", "core.exceptions", "models.base", "services.companies", "services.files"),
    *("services.projects", "services.rfis", "services.submittals", "workflows.utils"),
)
OFFENCE = '''


def fetch_all(token: str) -> object:
    """Every project that this token may see."""
    import requests

    headers = {"Authorization": f"Bearer {token}"}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers, timeout=30).json()
'''


@dataclass(frozen=True, slots=True)
class Accepted:
    """The package as it was published, and the baseline of what was found in it."""

    files: Mapping[str, str]
    baseline: Path
    cache: Path

    def new_findings(self, files: Mapping[str, str], folder: Path) -> list[Found]:
        """What `check --baseline` finds in a later state."""
        result = folder / "result.json"
        write_tree(files, folder / "tree")
        options = ["--baseline", str(self.baseline), "--cache-dir", str(self.cache), "--exit-zero", *DAY]
        assert run(["check", str(folder / "tree"), *options, "--format", "json", "-o", str(result)]) == 0
        found: list[Found] = json.loads(result.read_text(encoding="utf-8"))["findings"]
        return found


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Accepted:
    home = tmp_path_factory.mktemp("package")
    (package,) = (each for each in read_packages() if each.name == "pyprocore")
    tree = fetch(package, home)
    files = {path.relative_to(tree).as_posix(): path.read_text(encoding="utf-8") for path in tree.rglob("*.py")}
    baseline, cache = home / "accepted.jsonl", home / "cache"
    assert run(["baseline", "write", str(tree), "--baseline", str(baseline), "--cache-dir", str(cache), *DAY]) == 0
    return Accepted(files, baseline, cache)


def tidied(files: Mapping[str, str]) -> Mapping[str, str]:
    """In another style, with a hundred comments more, and with ten files under other names."""
    return _renamed(InsertLines(100, 1, COMMENTS)(Reformat(72, "single", "space")(files)))


def _renamed(files: Mapping[str, str]) -> Mapping[str, str]:
    for name in RENAMED:
        path = f"pyprocore/{name.replace('.', '/')}.py"
        dotted = re.compile(rf"\bpyprocore\.{re.escape(name)}\b")
        files = {
            old.replace(path, path.replace(".py", "_module.py")): dotted.sub(f"pyprocore.{name}_module", text)
            for old, text in files.items()
        }
    return files


def test_there_was_something_to_accept(accepted: Accepted) -> None:
    assert accepted.baseline.read_text(encoding="utf-8").count("\n") >= 10


def test_nothing_is_new_after_reformatting_commenting_and_renaming(accepted: Accepted, tmp_path: Path) -> None:
    after = tidied(accepted.files)

    assert len(set(after) - set(accepted.files)) == len(RENAMED)
    assert accepted.new_findings(after, tmp_path) == []


def test_the_one_new_offence_is_found(accepted: Accepted, tmp_path: Path) -> None:
    after = dict(tidied(accepted.files))
    path = "pyprocore/services/projects_module.py"
    after[path] += OFFENCE

    new = accepted.new_findings(after, tmp_path)

    assert [(finding["rule"], finding["path"]) for finding in new] == [("PCR201", path)]
