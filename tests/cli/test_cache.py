"""A second run without changes gives the same bytes without another analysis; any change is noticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor import pipeline
from auditor.cli.main import run
from auditor.model import Report

CODE = """
import requests

HEADERS = {"Authorization": "Bearer x"}


def items(project):
    return requests.get(f"https://api.procore.com/rest/v1.0/punch_items?project_id={project}", headers=HEADERS)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "client.py").write_text(CODE)
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with every analysis."""
    found: list[str] = []
    real: Callable[..., Report] = pipeline.audit

    def count(paths: tuple[str, ...], *args: object, **options: object) -> Report:
        found.extend(paths)
        return real(paths, *args, **options)

    monkeypatch.setattr(pipeline, "audit", count)
    return found


def check(project: Path, *more: str) -> bytes:
    home = project.parent if project.is_absolute() else project.absolute().parents[2]
    cache, output = home / "cache", home / "report.json"
    options = ["--as-of", "2026-12-01", "--exit-zero", "-q", "--cache-dir", str(cache), "-o", str(output)]
    assert run(["check", str(project), *options, *more]) == 0
    return output.read_bytes()


def test_second_run_gives_the_same_bytes_without_an_analysis(project: Path, made: list[str]) -> None:
    first = check(project)

    assert check(project) == first
    assert b"PCR201" in first
    assert len(made) == 1


def test_run_without_a_cache_gives_the_same_bytes(project: Path, made: list[str]) -> None:
    first, second = check(project), check(project)

    assert check(project, "--no-cache") == first == second
    assert len(made) == 2


def test_changed_file_is_analysed(project: Path, made: list[str]) -> None:
    first = check(project)
    (project / "client.py").write_text(CODE.replace('"Bearer x"', '"Bearer x", "Procore-Company-Id": "1"'))

    assert check(project) != first
    assert len(made) == 2


@pytest.mark.parametrize("name", ["other.py", "settings.json", "note.txt"])
def test_new_file_is_noticed_if_it_may_matter(name: str, project: Path, made: list[str]) -> None:
    check(project)
    (project / name).write_text("{}")
    check(project)

    assert len(made) == (1 if name == "note.txt" else 2)


def test_baseline_is_noticed(project: Path, made: list[str]) -> None:
    first = check(project)
    assert run(["baseline", "write", str(project), "--no-cache", "-q"]) == 0

    assert check(project) != first
    assert len(made) == 2


@pytest.mark.parametrize(
    "option", [("--as-of", "2027-06-01"), ("--ignore", "PCR201"), ("--min-severity", "error"), ("--no-slice", "-q")]
)
def test_other_options_are_noticed(option: tuple[str, str], project: Path, made: list[str]) -> None:
    check(project)
    check(project, *option)

    assert len(made) == 2


def test_same_words_mean_another_file_in_another_folder(
    project: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / ".git").mkdir()
    for folder in ("one", "two"):
        (project / folder).mkdir()
        (project / folder / "client.py").write_text(CODE)
    monkeypatch.chdir(project / "one")
    first = check(Path("client.py"))
    monkeypatch.chdir(project / "two")
    second = check(Path("client.py"))

    assert len(made) == 2
    assert first != second


def test_damaged_result_is_made_again(project: Path, made: list[str]) -> None:
    first = check(project)
    (entry,) = (project.parent / "cache" / "results").glob("??/*")
    entry.write_bytes(entry.read_bytes()[:-1])

    assert check(project) == first
    assert len(made) == 2


def test_result_of_another_tree_in_its_place_is_made_again(project: Path, made: list[str]) -> None:
    clean = project.parent / "clean"
    clean.mkdir()
    (clean / "client.py").write_text("import requests\n")
    first = check(project)
    check(clean)
    mine, other = sorted((project.parent / "cache" / "results").glob("??/*"))
    content = mine.read_bytes()
    mine.write_bytes(other.read_bytes())
    other.write_bytes(content)

    assert check(project) == first
    assert len(made) == 3


def test_file_that_changes_during_an_analysis_is_not_kept(
    project: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: Callable[..., Report] = pipeline.audit

    def change(*args: object, **options: object) -> Report:
        report = counted(*args, **options)
        (project / "client.py").write_text(CODE + f"# {len(made)}\n")
        return report

    monkeypatch.setattr(pipeline, "audit", change)
    check(project)
    (project / "client.py").write_text(CODE)
    check(project)

    assert len(made) == 2


def test_cache_is_shown_and_cleared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cache = project.parent / "cache"
    check(project)

    assert run(["cache", "dir", "--cache-dir", str(cache)]) == 0
    assert run(["cache", "clear", "--cache-dir", str(cache)]) == 0
    assert run(["cache", "clear", "--cache-dir", str(cache)]) == 0

    assert capsys.readouterr().out == f"{cache}\nDeleted 2 entries.\nThe cache is empty.\n"
    assert [path for path in cache.rglob("*") if path.suffix in (".facts", ".result")] == []


def test_finished_reports_are_for_their_owner_only(project: Path) -> None:
    check(project)

    (entry,) = (project.parent / "cache" / "results").glob("??/*")
    assert entry.stat().st_mode & 0o777 == 0o600
