"""A file that is named alone is judged within its project, and reported alone."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run
from auditor.sources import discovery

LEGACY = Path(__file__).parents[2] / "examples" / "legacy"
FILES = sorted(
    path.relative_to(LEGACY).as_posix()
    for path in LEGACY.rglob("*")
    if path.suffix in (".py", ".ipynb") or path.name == ".env"
)
DAY = ("--as-of", "2026-11-23", "--no-cache", "--jobs", "1")
CLIENT = """\
import requests
from .places import API


def projects(token):
    return requests.get(API + "/rest/v1.0/projects", headers={"Authorization": f"Bearer {token}"})
"""


@pytest.fixture(scope="module")
def legacy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("one-file") / "legacy"
    shutil.copytree(LEGACY, root)
    (root / ".git").mkdir()
    return root


@pytest.fixture(scope="module")
def whole(legacy: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:  # Any: a JSON document.
    file = tmp_path_factory.mktemp("whole") / "result.json"
    run(["check", str(legacy), *DAY, "-o", str(file), "-q"])
    return json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A project in which the host stands in another file than the call."""
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    (root / "pyproject.toml").write_text('[project]\nname = "app"\n')
    (root / "app" / "__init__.py").touch()
    (root / "app" / "places.py").write_text('API = "https://api.procore.com"\n')
    (root / "app" / "client.py").write_text(CLIENT)
    return root


def result(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # Any: a JSON document.
    run(["check", *arguments, *DAY, "--format", "json", "-q"])
    return json.loads(capsys.readouterr().out)


def places(document: Any, path: str) -> list[tuple[str, str, int, str]]:  # Any: see above.
    return [
        (each["rule"], each["path"], each["line"], each["fingerprint"])
        for each in document["findings"]
        if each["path"] == path
    ]


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if number % 3 else []) for number, name in enumerate(FILES)]
)
def test_file_alone_has_what_the_folder_finds_in_it(
    legacy: Path,
    whole: Any,  # Any: see above.
    name: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    alone = result(capsys, str(legacy / name))

    assert places(alone, name) == places(whole, name)
    assert {each["path"] for each in alone["findings"]} <= {name}
    assert alone["summary"]["elsewhere"] == len(whole["findings"]) - len(alone["findings"])


def test_standard_input_stands_in_the_place_of_its_file(
    package: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = CLIENT.replace("/projects", "/cost_codes")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    document = result(capsys, "-", "--stdin-filename", str(package / "app" / "client.py"))

    assert [(each["rule"], each["path"]) for each in document["findings"]] == [
        ("PCR201", "app/client.py"),
        ("PCR402", "app/client.py"),
    ]


def test_findings_of_other_files_are_counted_and_do_not_fail(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(package / "app" / "places.py"), *DAY])

    out = capsys.readouterr().out
    assert code == 0
    assert "No findings (1 in other files of the project)." in out
    assert "1 file seen, within a project of 2 further files" in out


def test_file_that_cannot_matter_is_not_called_checked(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filler = "VALUE = 1\n" * 100_000
    for number in range(4):  # Beyond the size at which a project is parsed whole.
        (package / "app" / f"table{number}.py").write_text(filler)

    document = result(capsys, str(package / "app" / "table0.py"))

    assert document["summary"]["files"]["relevant"] == 0
    assert "not-found" not in {each["status"] for each in document["announcements"]}


@pytest.mark.parametrize("name", ["pyproject.toml", "setup.py", "procore-auditor.toml", ".git"])
def test_project_begins_at_its_usual_marks(package: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "pyproject.toml").unlink()
    (package / name).touch()

    assert len(result(capsys, str(package / "app" / "client.py"))["findings"]) == 1


def test_file_without_a_project_does_not_look_clean(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "pyproject.toml").unlink()

    code = run(["check", str(package / "app" / "client.py"), *DAY, "--strict"])

    said = capsys.readouterr()
    assert code == 3
    assert "Judged without its project" in said.out
    assert "not (fully) checked" not in said.out.splitlines()[0]


def test_project_that_is_too_large_is_not_read(
    package: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.sources.discovery.PROJECT_FILES_LIMIT", 2)

    document = result(capsys, str(package / "app" / "client.py"))

    assert [each["path"] for each in document["problems"]] == ["app/client.py"]
    assert f"more than {discovery.PROJECT_FILES_LIMIT:,} files" in document["problems"][0]["message"]
    assert document["announcements"][0]["status"] in ("not-checked", "not-in-code")


def test_broken_neighbour_is_no_problem_of_this_file(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "app" / "broken.py").write_text("procore = (\n")

    document = result(capsys, str(package / "app" / "client.py"))

    assert document["problems"] == []
    assert len(document["findings"]) == 1


def test_inventory_of_a_file_has_the_calls_that_it_sends(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", str(package / "app" / "client.py"), *DAY[:3], "--format", "json", "-q"])

    document = json.loads(capsys.readouterr().out)
    assert [endpoint["path"] for endpoint in document["endpoints"]] == ["/rest/v1.0/projects"]


def test_baseline_of_a_file_leaves_the_others_alone(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "app" / "more.py").write_text(CLIENT.replace("projects", "rfis"))
    run(["baseline", "write", str(package), *DAY])
    file = package / ".procore-auditor-baseline.jsonl"
    before = file.read_text()

    run(["baseline", "write", str(package / "app" / "client.py"), *DAY])

    assert file.read_text() == before
    assert len(before.splitlines()) == 2
    del capsys


def test_ignore_in_a_file_judged_alone_is_not_called_needless(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client = package / "app" / "client.py"
    ignore = "  # procore-auditor: ignore[PCR201] until=2027-06-30 -- soon"
    client.write_text(CLIENT.replace('token}"})', f'token}}"}}){ignore}'))
    within = result(capsys, str(client))
    (package / "pyproject.toml").unlink()

    alone = result(capsys, str(client))

    assert [each["suppression"]["kind"] for each in within["suppressed"]] == ["ignore"]
    assert alone["suppressed"] == []
    assert alone["notices"] == []
