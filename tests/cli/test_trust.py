"""The configuration of an audited tree may be a stranger's: it makes the auditor write, run, load and read nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.processes import PROCESSES_LIMIT, worker_count

OFFENCE = 'import requests\n\nrequests.get("https://app.procore.com/rest/v1.0/me", timeout=3)\n'


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stranger's tree with one offence, beside a folder of ours."""
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.py").write_text(OFFENCE)
    (tmp_path / "ours").mkdir()
    monkeypatch.chdir(tree)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tree


def configure(tree: Path, text: str) -> None:
    (tree / "procore-auditor.toml").write_text(text, encoding="utf-8")


def check(*options: str) -> int:
    return run(["check", "--as-of", "2026-11-23", "--exit-zero", "--jobs", "1", *options])


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.is_relative_to(folder / "cache")
    }


REFUSED = {
    "as-of": "1999-01-01",
    "cache-dir": '"kept"',
    "changed-since": '"HEAD"',
    "jobs": "60",
    "output": '{ concise = "../ours/.bashrc" }',
    "output-file": '"../ours/planted.json"',
    "rules": '["rules"]',
    "baseline": '"../ours/accepted.jsonl"',
    "root": '".."',
    "extend": '"../ours/base.toml"',
    "show-literals": "true",
}


@pytest.mark.parametrize("key", REFUSED)
def test_setting_is_refused_and_told(key: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "ours" / "base.toml").write_text("exit-zero = true\n")
    configure(tree, f"strict = true\n{key} = {REFUSED[key]}\n")
    before = snapshot(tree.parent)

    code = check("--output-format", "json")

    told = capsys.readouterr()
    result = json.loads(told.out)
    (notice,) = (each for each in result["notices"] if each["code"] == "untrusted-setting")
    assert code == 0
    assert result["as_of"] == "2026-11-23"
    assert [each["path"] for each in result["findings"]] == ["a.py"]
    assert f"warning: procore-auditor.toml:2: `{key}` was ignored: " in told.err
    assert (notice["path"], notice["line"], f"`{key}`" in notice["message"]) == ("procore-auditor.toml", 2, True)
    assert snapshot(tree.parent) == before


@pytest.mark.parametrize(
    "key", sorted(set(REFUSED) - {"changed-since", "show-literals", "rules", "baseline", "jobs", "cache-dir"})
)
def test_trusted_file_may_say_it(key: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "ours" / "base.toml").write_text("exit-zero = true\n")
    configure(tree, f"{key} = {REFUSED[key]}\n")

    code = run(["check", "--no-cache", "--trust-config", "--fail-on", "never"])

    assert code == 0
    assert "was ignored" not in capsys.readouterr().err


def test_trust_may_be_given_by_the_environment(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(tree, "jobs = 3\n")
    monkeypatch.setenv("PROCORE_AUDITOR_TRUST_CONFIG", "true")

    run(["check", "--show-settings"])

    assert "jobs = 3  # procore-auditor.toml" in capsys.readouterr().out


def test_named_file_is_trusted(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "ours" / "ci.toml").write_text("jobs = 3\n")

    run(["check", "--show-settings", "--config", "../ours/ci.toml"])

    assert "jobs = 3  # ci.toml" in capsys.readouterr().out


def test_no_file_says_from_where_lines_changed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(tree, 'changed-since = "HEAD"\n')

    code = check("--config", "procore-auditor.toml")

    assert code == 2
    assert (
        "procore-auditor.toml: `changed-since`: no file may set it. Use the option --changed-since."
        in capsys.readouterr().err
    )


def test_isolated_audit_reads_nothing_of_the_tree(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "write", "--as-of", "2026-11-23"])
    configure(tree, 'ignore = ["ALL"]\n')
    capsys.readouterr()

    codes = [run(["check", "--as-of", "2026-11-23", *more]) for more in ((), ("--isolated",))]

    assert codes == [0, 1]
    assert "error[PCR202]" in capsys.readouterr().out


@pytest.mark.usefixtures("tree")
def test_isolated_audit_takes_a_baseline_that_is_named() -> None:
    run(["baseline", "write", "--as-of", "2026-11-23"])

    assert run(["check", "--as-of", "2026-11-23", "--isolated", "--baseline", ".procore-auditor-baseline.jsonl"]) == 0


def test_flag_for_isolation_beats_the_environment(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(tree, "strict = true\n")
    monkeypatch.setenv("PROCORE_AUDITOR_CONFIG", "procore-auditor.toml")

    run(["check", "--show-settings", "--isolated"])

    assert capsys.readouterr().out.startswith("# no configuration file\n")


def test_isolation_and_a_file_contradict_each_other(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(tree, "strict = true\n")

    assert check("--isolated", "--config", "procore-auditor.toml") == 2
    assert "--config and --isolated contradict each other. Pass one of them." in capsys.readouterr().err


def test_base_within_the_repository_is_read(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / ".git").mkdir()
    (tree.parent / "base.toml").write_text("strict = true\n")
    configure(tree, 'extend = "../base.toml"\n')

    run(["check", "--show-settings"])

    assert "strict = true  # ../base.toml" in capsys.readouterr().out


def test_link_out_of_the_tree_is_not_read(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "ours" / "secret.toml").write_text('password = "hunter2"\n')
    (tree / "procore-auditor.toml").symlink_to(tree.parent / "ours" / "secret.toml")

    code = check()

    said = capsys.readouterr().err
    assert code == 2
    assert "procore-auditor.toml: is a link that leads outside tree." in said
    assert "password" not in said


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000,
        "jobs = " + "9" * 10_000,
        'ignore = ["' + "x" * 2_000_000 + '"]',
    ],
    ids=["nested", "digits", "large"],
)
def test_file_that_would_exhaust_the_reader_is_an_error(
    text: str, tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(tree, text)

    assert check() == 2
    assert capsys.readouterr().err.startswith("error: procore-auditor.toml: ")


def test_number_of_processes_has_a_ceiling() -> None:

    assert worker_count(1_000_000) == PROCESSES_LIMIT
    assert worker_count(3) == 3
