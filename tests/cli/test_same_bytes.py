"""The same tree gives the same bytes, from wherever and however it is audited."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.analysis.running.lowering_run import PARALLEL_BYTES
from auditor.cli.main import run
from auditor.config import OutputFormat

ROOT = Path(__file__).resolve().parents[2]
FORMATS = [form.value for form in OutputFormat]
OPTIONS = ["--as-of", "2026-11-23", "--exit-zero", "--quiet"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project, `service`, and a link to it, `link`; the project has a folder without code, `empty`."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "examples" / "legacy", home / "service")
    (home / "service" / "empty").mkdir()
    (home / "link").symlink_to("service", target_is_directory=True)
    return home


@pytest.fixture(scope="module")
def busy(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with enough text that worker processes are started."""
    busy = tmp_path_factory.mktemp("busy")
    shutil.copytree(home / "service", busy / "service")
    (busy / "service" / "notes.py").write_text(f'"""{"Procore. " * (PARALLEL_BYTES // 9)}"""\n')
    return busy


@pytest.fixture(scope="module")
def expected(home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an audit by the absolute path writes, in every format."""
    return audited(str(home / "service"), folder=tmp_path_factory.mktemp("expected"))


@pytest.fixture(scope="module")
def expected_of_busy(busy: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return audited(str(busy / "service"), folder=tmp_path_factory.mktemp("expected"))


def wanted(folder: Path) -> list[str]:
    """Options that write every format into a folder."""
    return [word for name in FORMATS for word in ("--output", f"{name}={folder / name}")]


def written(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FORMATS}


def audited(*paths: str, folder: Path) -> dict[str, bytes]:
    """The formats as this process writes them."""
    assert run(["check", *paths, *OPTIONS, "--no-cache", "--jobs", "1", *wanted(folder), "-o", os.devnull]) == 0
    return written(folder)


def audited_apart(busy: Path, folder: Path, seed: int, *options: str) -> dict[str, bytes]:
    """The formats as a process of its own writes them; `seed` orders its sets."""
    command = [sys.executable, "-m", "auditor", "check", "service", *OPTIONS, *options, *wanted(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)}
    subprocess.run(command, cwd=busy, env=environment, check=True, capture_output=True)
    return written(folder)


def test_there_is_something_to_compare(expected: dict[str, bytes]) -> None:
    assert expected["concise"].count(b"PCR") > 20


@pytest.mark.parametrize(
    ("start", "path"),
    [
        pytest.param(".", "service", id="from above", marks=pytest.mark.slow),
        pytest.param(".", "./service", id="with a dot", marks=pytest.mark.slow),
        pytest.param(".", "service/", id="with a slash", marks=pytest.mark.slow),
        pytest.param("service", ".", id="from the root", marks=pytest.mark.slow),
        pytest.param("service/empty", "..", id="from a folder below", marks=pytest.mark.slow),
        pytest.param("service/jobsite_sync", "../../service", id="by a detour"),
        pytest.param(".", "link", id="through a link", marks=pytest.mark.slow),
        pytest.param("link", ".", id="from within a link"),
    ],
)
def test_the_working_directory_changes_nothing(
    start: str, path: str, home: Path, expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home / start)

    assert audited(path, folder=tmp_path) == expected


def test_no_path_means_the_working_directory(
    home: Path, expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home / "service")

    assert audited(folder=tmp_path) == expected


@pytest.mark.slow
@pytest.mark.parametrize(("jobs", "seed"), [("1", 1), ("8", 2)])
def test_the_number_of_processes_changes_nothing(
    jobs: str, seed: int, busy: Path, expected_of_busy: dict[str, bytes], tmp_path: Path
) -> None:
    assert audited_apart(busy, tmp_path, seed, "--no-cache", "--jobs", jobs) == expected_of_busy


@pytest.mark.slow
def test_the_cache_changes_nothing(busy: Path, expected_of_busy: dict[str, bytes], tmp_path: Path) -> None:
    cache = ["--cache-dir", str(tmp_path / "cache"), "--jobs", "1"]

    cold = audited_apart(busy, tmp_path / "cold", 3, *cache)
    warm = audited_apart(busy, tmp_path / "warm", 4, *cache)

    assert any((tmp_path / "cache").iterdir())
    assert cold == warm == expected_of_busy


def test_no_output_tells_where_the_tree_lies(home: Path, expected: dict[str, bytes]) -> None:
    assert [name for name, content in expected.items() if str(home).encode() in content] == []
