"""Whatever a rule finds in its own examples is recognized again after a formatter has been there."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue
from auditor.config import Config, resolve
from auditor.pipeline import audit

pytestmark = pytest.mark.slow

CATALOGUE = load_catalogue()
STYLES = {
    "wide": ["line-length=200", "format.quote-style='single'"],
    "narrow": ["line-length=40", "format.indent-style='tab'"],
    "usual": ["line-length=88", "format.skip-magic-trailing-comma=true"],
}


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each example of each rule."""
    home = tmp_path_factory.mktemp("examples")
    for rule in CATALOGUE.rules:
        for number, example in enumerate(rule.bad):
            for file in example.files:
                place = home / f"{rule.code}-{number}" / file.path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(file.code, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def before(examples: Path) -> dict[str, Counter[str]]:
    return fingerprints(examples)


def configuration() -> Config:
    day = date.fromisoformat(CATALOGUE.version.partition(".")[0])
    flags: dict[str, object] = {"select": ("ALL",), "jobs": 1, "no-cache": True, "no-ignores": True}
    return resolve(flags, {}, None, today=day).config


def fingerprints(home: Path) -> dict[str, Counter[str]]:
    """The fingerprints of each folder, by its name."""
    found = {}
    for folder in sorted(home.iterdir()):
        report = audit([str(folder)], configuration(), catalogues=[CATALOGUE])
        found[folder.name] = Counter(each.fingerprint for each in (*report.findings, *report.dormant))
    return found


def reformat(home: Path, style: list[str]) -> None:
    settings = [word for setting in style for word in ("--config", setting)]
    target = ["--target-version", "py313"]  # Where quotes within f-strings are exchanged, too.
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--quiet", *target, *settings, str(home)]
    subprocess.run(command, check=True)


def test_every_example_has_findings(before: dict[str, Counter[str]]) -> None:
    assert len(before) >= 70
    assert [name for name, found in before.items() if not found] == []


@pytest.mark.parametrize("style", STYLES)
def test_formatter_changes_no_fingerprint(style: str, examples: Path, before: dict[str, Counter[str]]) -> None:
    reformat(examples, STYLES[style])

    after = fingerprints(examples)

    assert {name: found for name, found in after.items() if found != before[name]} == {}
