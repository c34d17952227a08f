"""Where settings come from, and which wins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.config import FailOn, OutputFormat, Shown, find_config, load_config, resolve
from auditor.model import AuditorError, Confidence

TODAY = date(2026, 11, 23)


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text)
    return file


def test_flag_beats_environment_beats_file_beats_default(tmp_path: Path) -> None:
    file = load_config(
        write(tmp_path, "procore-auditor.toml", 'fail-on = "note"\nmin-severity = "error"\nmin-confidence = "high"\n')
    )
    environ = {"PROCORE_AUDITOR_FAIL_ON": "warning", "PROCORE_AUDITOR_MIN_SEVERITY": "warning"}

    resolved = resolve({"fail-on": "never"}, environ, file, today=TODAY)

    config = resolved.config
    assert config.gate.fail_on is FailOn.NEVER
    assert config.display.min_severity is Shown.WARNING
    assert config.display.min_confidence is Confidence.HIGH
    assert config.display.output_format is OutputFormat.FULL
    origins = [resolved.settled[name].origin for name in ("fail-on", "min-severity", "min-confidence", "output-format")]
    assert origins == ["command line", "PROCORE_AUDITOR_MIN_SEVERITY", "procore-auditor.toml", "default"]


def test_all_kinds_of_values_are_read_from_a_file(tmp_path: Path) -> None:
    text = """
[project]
name = "x"
[tool.procore-auditor]
as-of = 2026-01-02
select = ["PCR1", "PCR201"]
fail-within = "30d"
jobs = 2
no-cache = true
baseline = "accepted.jsonl"
exclude = ["vendor/{a,b}"]
output = { sarif = "out/findings.sarif" }
[tool.procore-auditor.per-file-ignores]
"tests/*" = ["PCR201"]
"""
    config = resolve({}, {}, load_config(write(tmp_path, "pyproject.toml", text)), today=TODAY).config

    assert config.as_of == date(2026, 1, 2)
    assert config.selection.select == ("PCR1", "PCR201")
    assert config.selection.per_file_ignores == {"tests/*": ("PCR201",)}
    assert config.gate.fail_within == 30
    assert (config.execution.jobs, config.execution.cache) == (2, False)
    assert config.baseline == tmp_path / "accepted.jsonl"
    assert config.files.exclude == ("vendor/{a,b}",)
    assert config.display.outputs == ((OutputFormat.SARIF, tmp_path / "out" / "findings.sarif"),)
    assert config.project == tmp_path


def test_texts_from_the_environment_are_split_at_commas() -> None:
    environ = {
        "PROCORE_AUDITOR_SELECT": "PCR101, PCR201",
        "PROCORE_AUDITOR_NO_CACHE": "yes",
        "PROCORE_AUDITOR_IGNORE": "",
    }

    config = resolve({}, environ, None, today=TODAY).config

    assert config.selection.select == ("PCR101", "PCR201")
    assert config.selection.ignore == ()
    assert not config.execution.cache


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = "note"\n', "procore-auditor.toml: `fail_on`: unknown setting. Did you mean `fail-on`?"),
        ('fail-on = "notes"\n', "procore-auditor.toml: `fail-on`: `notes` is none of"),
        (
            "[tool.procore-auditor]\njobs = 1\n",
            "procore-auditor.toml: `tool`: unknown setting. Settings stand here without a section;",
        ),
        ("jobs = true\n", "procore-auditor.toml: `jobs`: expected a whole number, 0 or more."),
        ("strict = 1\n", "procore-auditor.toml: `strict`: expected true or false."),
        ("select = 1\n", "procore-auditor.toml: `select`: expected a list of texts."),
        ("fail-on = \n", "procore-auditor.toml: not valid TOML"),
    ],
)
def test_mistake_in_a_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path, "procore-auditor.toml", text)

    with pytest.raises(AuditorError) as error:
        resolve({}, {}, load_config(file), today=TODAY)

    assert str(error.value).startswith(message)


def test_unknown_variable_is_refused_with_the_nearest() -> None:
    with pytest.raises(AuditorError, match=r"PROCORE_AUDITOR_FAILON: unknown .* `PROCORE_AUDITOR_FAIL_ON`"):
        resolve({}, {"PROCORE_AUDITOR_FAILON": "note"}, None, today=TODAY)


def test_nearest_file_counts(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", '[tool.procore-auditor]\nfail-on = "note"\n')
    inner = write(tmp_path / "service", "procore-auditor.toml", 'fail-on = "never"\n')
    write(tmp_path / "service" / "src", "pyproject.toml", "[tool.other]\n")

    found = find_config(tmp_path / "service" / "src" / "a.py")

    assert found is not None
    assert found.path == inner.resolve()


def test_search_ends_at_the_repository(tmp_path: Path) -> None:
    write(tmp_path, "procore-auditor.toml", 'fail-on = "note"\n')
    (tmp_path / "repository" / ".git").mkdir(parents=True)

    assert find_config(tmp_path / "repository") is None


def test_broken_pyproject_of_others_is_not_our_business(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[broken\n")
    (tmp_path / ".git").mkdir()

    assert find_config(tmp_path) is None


def test_settings_are_listed_with_their_origin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "procore-auditor.toml", 'select = ["PCR201"]\n')

    code = run(["check", str(tmp_path), "--show-settings", "--fail-on", "note"])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert 'select = ["PCR201"]  # procore-auditor.toml' in lines
    assert 'fail-on = "note"  # command line' in lines
    assert "strict = false  # default" in lines


def test_files_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "src", "b.py", "")
    write(tmp_path, "a.py", "")
    write(tmp_path, "a.txt", "")

    code = run(["check", str(tmp_path), "--show-files"])

    assert code == 0
    assert capsys.readouterr().out.splitlines() == ["a.py", "src/b.py"]
