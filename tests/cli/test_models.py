"""`models` lists what is known of libraries, and says which rows of a project fit nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.resources import rules_folder

ROWS = """
[[models]]
kind = "sink"
function = "acme.{ask,tell}"
url = "Argument[path]"
base = "vendor"

[[models]]
kind = "type"
name = "acme.Link"
extends = "requests.Session"
"""
UNHEARD = """
[[wrappers]]
function = "acme.shout"
path = "/rest/v1.0/me"
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "app.py").write_text(
        "import acme\n\nprocore = acme.Link()\nprocore.get('https://api.procore.com/rest/v1.0/me')\n"
        "acme.ask(path='/rest/v1.0/companies')\n"
    )
    (tmp_path / "procore-auditor.toml").write_text(ROWS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tree")
def test_rows_that_fit_something_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["models", "check", "."])

    shown = capsys.readouterr()
    assert (code, shown.out) == (0, "")
    assert "Names in the configuration and in rules folders: 3. Of the " in shown.err
    assert shown.err.endswith("this tree uses 1.\n")


def test_a_row_that_fits_nothing_is_named(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text(ROWS + UNHEARD)

    code = run(["models", "check", "."])

    assert code == 1
    assert capsys.readouterr().out == "procore-auditor.toml: `wrappers[0]`: fits nothing here: acme.shout\n"


def test_a_row_that_cannot_be_read_is_an_error(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text(ROWS.replace("requests.Session", "requests.Sesion"))

    code = run(["models", "check", "."])

    assert code == 2
    told = "`models[1].extends`: no type of a model is called `requests.Sesion`. Did you mean `requests.Session`?"
    assert told in capsys.readouterr().err


def test_nothing_to_analyse_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(["models", "check", "."]) == 3
    assert capsys.readouterr().err == "Nothing was analysed.\n"


@pytest.mark.usefixtures("tree")
def test_all_rows_are_listed_with_the_own_ones_last(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["models", "list", "--format", "json"])

    rows = json.loads(capsys.readouterr().out)
    assert code == 0
    assert [(row["name"], row["file"]) for row in rows[-3:]] == [
        ("acme.ask", "procore-auditor.toml"),
        ("acme.tell", "procore-auditor.toml"),
        ("acme.Link", "procore-auditor.toml"),
    ]
    found = {row["name"]: (row["kind"], row["method"]) for row in rows}
    assert (found["requests.get"], found["httpx.Client"]) == (("sink", "GET"), ("type", ""))


@pytest.mark.usefixtures("tree")
def test_rows_fit_before_and_after_a_name_is_handed_on(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handed_on = '[[models]]\nkind = "sink"\nfunction = "client.send"\nurl = "Argument[0]"\nbase = "vendor"\n'
    (tree / "client.py").write_text("from elsewhere import send\n")
    (tree / "later.py").write_text("from client import send\n\n\ndef me():\n    return send('/rest/v1.0/me')\n")
    (tree / "procore-auditor.toml").write_text(ROWS + handed_on)

    code = run(["models", "check", "."])

    assert (code, capsys.readouterr().out) == (0, "")


@pytest.mark.usefixtures("tree")
def test_rows_of_rules_folders_are_listed_and_proven(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tree / "kit"
    shutil.copytree(str(rules_folder()), folder, ignore=shutil.ignore_patterns("models"))
    (folder / "models").mkdir()
    sink = '[[models]]\nkind = "sink"\nmethod = "GET"\nurl = "Argument[path]"\nbase = "vendor"\nfunction'
    (folder / "models" / "own.toml").write_text(f'{sink} = "other.ask"\n{sink} = "other.hush"\n')
    (tree / "app.py").write_text("import acme, other\n\nacme.ask(path='/rest/v1.0/me')\nother.ask(path='/me')\n")

    listed = run(["models", "list", "--rules", "kit", "--format", "json"])

    names = [row["name"] for row in json.loads(capsys.readouterr().out)]
    assert (listed, names[-5:]) == (0, ["other.ask", "other.hush", "acme.ask", "acme.tell", "acme.Link"])
    assert run(["models", "check", ".", "--rules", "kit"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[2] for line in told] == [
        "`models[1]`: fits nothing here: other.hush",
        "`models[1]`: fits nothing here: acme.Link",
    ]
