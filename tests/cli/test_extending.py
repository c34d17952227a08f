"""Configuration files that extend others, and where each of their values comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.config import Level, Resolved, load_config, resolve
from auditor.model import AuditorError

TODAY = date(2026, 11, 23)


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def settle(file: Path) -> Resolved:
    return resolve({}, {}, load_config(file), today=TODAY)


def test_nearer_file_replaces_what_it_says_and_keeps_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", 'select = ["PCR1", "PCR2"]\nfail-on = "note"\njobs = 3\n')
    near = write(tmp_path / "service/procore-auditor.toml", 'extend = "../base.toml"\nselect = ["PCR4"]\njobs = 1\n')

    resolved = settle(near)

    assert resolved.config.selection.select == ("PCR4",)
    assert resolved.config.execution.jobs == 1
    assert resolved.settled["select"].origin == "procore-auditor.toml"
    assert resolved.settled["fail-on"].origin == "../base.toml"


def test_keys_that_extend_add_up_and_tables_are_merged(tmp_path: Path) -> None:
    write(
        tmp_path / "base.toml",
        """
extend-exclude = ["old"]
extend-ignore = ["PCR204"]
severity = { PCR401 = "note", PCR402 = "off" }
[per-file-ignores]
"tests/*" = ["PCR2"]
""",
    )
    near = write(
        tmp_path / "pyproject.toml",
        """
[tool.procore-auditor]
extend = "base.toml"
extend-exclude = ["older"]
severity = { PCR401 = "error" }
[tool.procore-auditor.per-file-ignores]
"tests/*" = ["PCR4"]
"docs/*" = ["PCR1"]
""",
    )

    config = settle(near).config

    assert config.files.extend_exclude == ("old", "older")
    assert config.selection.extend_ignore == ("PCR204",)
    assert config.severity == {"PCR401": Level.ERROR, "PCR402": Level.OFF}
    assert config.selection.per_file_ignores == {"tests/*": ("PCR4",), "docs/*": ("PCR1",)}


def test_overrides_and_wrappers_of_the_base_come_first(tmp_path: Path) -> None:
    write(
        tmp_path / "base.toml",
        """
[[overrides]]
paths = ["a"]
[[wrappers]]
function = "acme.http.get"
path-argument = "path"
""",
    )
    near = write(
        tmp_path / "procore-auditor.toml",
        """
extend = "base.toml"
[[overrides]]
paths = ["b"]
[[wrappers]]
function = "acme.http.post"
path-argument = 0
""",
    )

    resolved = settle(near)

    assert [each.paths for each in resolved.config.overrides] == [("a",), ("b",)]
    assert [each.file for each in resolved.config.models] == ["base.toml", "procore-auditor.toml"]
    assert resolved.settled["overrides"].origin == "base.toml + procore-auditor.toml"


def test_files_extend_in_a_chain_each_from_its_own_folder(tmp_path: Path) -> None:
    write(tmp_path / "company/pyproject.toml", '[tool.procore-auditor]\nbaseline = "accepted.jsonl"\njobs = 9\n')
    write(tmp_path / "team/base.toml", 'extend = "../company/pyproject.toml"\nrules = ["rules"]\n')
    near = write(tmp_path / "team/service/procore-auditor.toml", 'extend = "../base.toml"\nstrict = true\n')

    config = settle(near).config

    assert config.baseline == tmp_path / "company/accepted.jsonl"
    assert config.rules == (tmp_path / "team/rules",)
    assert (config.execution.jobs, config.gate.strict) == (9, True)
    assert config.project == near.parent


def test_section_that_is_not_there_is_missed(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[project]\nname = "x"\n')
    near = write(tmp_path / "service/procore-auditor.toml", 'extend = "../pyproject.toml"\n')

    with pytest.raises(AuditorError, match=r"`extend`: \.\./pyproject\.toml has no section \[tool\.procore-auditor\]"):
        load_config(near)


def test_circle_is_refused_and_shown(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'extend = "b.toml"\n')
    write(tmp_path / "b.toml", 'extend = "a.toml"\n')

    with pytest.raises(AuditorError, match=r"circle \(a\.toml extends b\.toml extends a\.toml\)"):
        load_config(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("base", "near", "message"),
    [
        ("", 'extend = "bsae.toml"\n', "procore-auditor.toml: `extend`: there is no file `bsae.toml`"),
        ("", "extend = 1\n", "procore-auditor.toml: `extend`: expected a text"),
        ('slect = ["PCR1"]\n', 'extend = "base.toml"\n', "base.toml: `slect`: unknown setting. Did you mean `select`?"),
        ("jobs = -1\n", 'extend = "base.toml"\n', "base.toml: `jobs`: expected a whole number, 0 or more."),
        ("", 'extnd = "base.toml"\n', "procore-auditor.toml: `extnd`: unknown setting. Did you mean `extend`?"),
    ],
)
def test_mistake_is_named_with_its_file(tmp_path: Path, base: str, near: str, message: str) -> None:
    write(tmp_path / "base.toml", base)
    file = write(tmp_path / "procore-auditor.toml", near)

    with pytest.raises(AuditorError) as error:
        settle(file)

    assert str(error.value).startswith(message)


def test_settings_are_listed_with_the_file_they_come_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "base.toml", 'fail-on = "note"\nextend-select = ["PCR407"]\n[[overrides]]\npaths = ["a"]\n')
    write(tmp_path / "service/procore-auditor.toml", 'extend = "../base.toml"\nextend-select = ["PCR204"]\n')

    code = run(["check", str(tmp_path / "service"), "--show-settings"])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:2] == [f"# {tmp_path / 'base.toml'}", f"# {tmp_path / 'service/procore-auditor.toml'}"]
    assert 'fail-on = "note"  # ../base.toml' in lines
    assert 'extend-select = ["PCR407", "PCR204"]  # ../base.toml + procore-auditor.toml' in lines
    assert 'extend = "../base.toml"  # procore-auditor.toml' in lines
    assert 'overrides = [{paths = ["a"]}]  # ../base.toml' in lines
    assert "wrappers = []  # default" in lines
