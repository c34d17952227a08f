"""However it is installed, the command works from any folder and finds its rules and templates."""

from __future__ import annotations

import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Distributions, run

pytestmark = pytest.mark.slow

CODES = {path.name[:6] for path in (ROOT / "rules").glob("*/PCR*.toml")}


@dataclass(frozen=True, slots=True)
class Installed:
    """A fresh environment with the command in it, and an empty folder to work in."""

    command: Path
    elsewhere: Path


@pytest.fixture(scope="module", params=["wheel", "sdist", "folder", "editable"])
def installed(
    request: pytest.FixtureRequest, distributions: Distributions, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """Installed by pip, with its dependencies."""
    wanted: dict[str, list[str | Path]] = {
        "wheel": [distributions.wheel],
        "sdist": [distributions.sdist],
        "folder": [distributions.project],
        "editable": ["--editable", distributions.project],
    }
    home = tmp_path_factory.mktemp(request.param)
    venv.create(home / "venv", with_pip=True)
    binaries = home / "venv" / "bin"
    elsewhere = home / "elsewhere"
    elsewhere.mkdir()
    run(binaries / "python", "-m", "pip", "install", "--quiet", *wanted[request.param], cwd=elsewhere)
    return Installed(binaries / "procore-auditor", elsewhere)


def test_rules_are_listed(installed: Installed) -> None:
    listed = run(installed.command, "rules", "list", cwd=installed.elsewhere).stdout

    assert sorted(code for code in CODES if code not in listed) == []


def test_report_is_written(installed: Installed) -> None:
    target = installed.elsewhere / "report.html"

    run(installed.command, "report", ROOT / "examples" / "legacy", "--output-file", target, cwd=installed.elsewhere)

    page = target.read_text(encoding="utf-8")
    assert "<html" in page
    assert "PCR201" in page


def test_version_is_told(installed: Installed) -> None:
    told = run(installed.command, "--version", cwd=installed.elsewhere).stdout

    assert "0.1.0" in told
