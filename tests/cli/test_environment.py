"""Every setting may come from the command line, the environment or a file; the first that speaks wins."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import click
import pytest

from auditor.cli.check import check
from auditor.cli.main import run
from auditor.config import load_config, resolve, settings
from auditor.config.resolve import ELSEWHERE
from auditor.config.settings import Setting, variable_of
from auditor.model import AuditorError

TODAY = date(2026, 11, 23)
# For every setting two values as texts, and what stands in a file for the first.
VALUES: dict[str, tuple[str, str, str]] = {
    "allow-empty": ("true", "false", "true"),
    "as-of": ("2026-01-02", "2026-03-04", "2026-01-02"),
    "baseline": ("/x/one.jsonl", "/x/two.jsonl", '"/x/one.jsonl"'),
    "cache-dir": ("/x/one", "/x/two", '"/x/one"'),
    "changed-since": ("main", "v1", '"main"'),
    "color": ("never", "always", '"never"'),
    "exclude": ("one", "two", '["one"]'),
    "exit-zero": ("true", "false", "true"),
    "extend-exclude": ("one", "two", '["one"]'),
    "extend-ignore": ("PCR1", "PCR2", '["PCR1"]'),
    "extend-select": ("PCR1", "PCR2", '["PCR1"]'),
    "fail-confidence": ("low", "high", '"low"'),
    "fail-on": ("note", "never", '"note"'),
    "fail-on-tests": ("true", "false", "true"),
    "fail-within": ("30d", "60d", '"30d"'),
    "force-exclude": ("true", "false", "true"),
    "ignore": ("PCR1", "PCR2", '["PCR1"]'),
    "jobs": ("3", "4", "3"),
    "max-catalogue-age": ("100d", "200d", '"100d"'),
    "min-confidence": ("high", "medium", '"high"'),
    "min-severity": ("error", "warning", '"error"'),
    "no-cache": ("true", "false", "true"),
    "no-ignores": ("true", "false", "true"),
    "no-respect-gitignore": ("true", "false", "true"),
    "no-slice": ("true", "false", "true"),
    "output": ("sarif=/x/a", "json=/x/b", '{ sarif = "/x/a" }'),
    "output-file": ("/x/one.txt", "/x/two.txt", '"/x/one.txt"'),
    "output-format": ("json", "csv", '"json"'),
    "per-file-ignores": ("tests/*:PCR1", "docs/*:PCR2", '{ "tests/*" = ["PCR1"] }'),
    "root": ("/x/one", "/x/two", '"/x/one"'),
    "rules": ("/x/one", "/x/two", '["/x/one"]'),
    "select": ("PCR1", "PCR2", '["PCR1"]'),
    "severity": ("PCR401=error", "PCR4=off", '{ PCR401 = "error" }'),
    "explain": ("true", "false", "true"),
    "show-literals": ("true", "false", "true"),
    "show-suppressed": ("true", "false", "true"),
    "statistics": ("true", "false", "true"),
    "stdin-filename": ("one.py", "two.py", '"one.py"'),
    "strict": ("true", "false", "true"),
}
FILE_ONLY = {"extend", "models", "overrides", "wrappers"}

each_setting = pytest.mark.parametrize("setting", settings.ALL, ids=lambda setting: setting.name)


def test_the_table_above_holds_every_setting() -> None:
    assert sorted(VALUES) == [setting.name for setting in settings.ALL]


def test_settings_are_listed_in_the_order_of_the_alphabet() -> None:
    names = [setting.name for setting in settings.ALL]

    assert names == sorted(names)


@pytest.mark.parametrize("setting", settings.FILED, ids=lambda setting: setting.name)
def test_flag_beats_environment_beats_file_beats_default(setting: Setting[object], tmp_path: Path) -> None:
    first, second, in_file = VALUES[setting.name]
    path = tmp_path / "procore-auditor.toml"
    path.write_text(f"{setting.name} = {in_file}\n")
    file, environ = load_config(path), {setting.variable: second}

    by_default = resolve({}, {}, None, today=TODAY).settled[setting.name]
    by_file = resolve({}, {}, file, today=TODAY).settled[setting.name]
    by_environment = resolve({}, environ, file, today=TODAY).settled[setting.name]
    by_flag = resolve({setting.name: first}, environ, file, today=TODAY).settled[setting.name]

    assert (by_default.value, by_default.origin) == (setting.default, "default")
    assert (by_file.value, by_file.origin) == (setting.read(first), "procore-auditor.toml")
    assert (by_environment.value, by_environment.origin) == (setting.read(second), setting.variable)
    assert (by_flag.value, by_flag.origin) == (setting.read(first), "command line")


def test_every_option_of_check_is_a_setting_or_of_one_run() -> None:
    options = {
        name.removeprefix("--")
        for option in check.params
        if isinstance(option, click.Option)
        for name in option.opts[:1]
    }

    # A second analysis for each fix is asked for each time.
    of_one_run = {"show-files", "show-settings", "fixes"}
    assert options - of_one_run == {setting.name for setting in settings.ALL} | set(ELSEWHERE)


def test_command_line_heeds_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    monkeypatch.setenv("PROCORE_AUDITOR_OUTPUT_FORMAT", "json")
    monkeypatch.setenv("PROCORE_AUDITOR_QUIET", "1")

    code = run(["check", str(tmp_path), "--no-cache"])

    captured = capsys.readouterr()
    assert (code, captured.err) == (0, "")
    assert json.loads(captured.out)["schema"] == 1


def test_file_may_be_named_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ci.toml").write_text('fail-on = "note"\n')
    (tmp_path / "other.toml").write_text('fail-on = "never"\n')
    monkeypatch.setenv("PROCORE_AUDITOR_CONFIG", str(tmp_path / "ci.toml"))

    run(["check", str(tmp_path), "--show-settings"])
    run(["check", str(tmp_path), "--show-settings", "--config", str(tmp_path / "other.toml")])

    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("fail-on =")]
    assert lines == ['fail-on = "note"  # ci.toml', 'fail-on = "never"  # other.toml']


@pytest.mark.parametrize("name", [*sorted(FILE_ONLY), "show-settings"])
def test_what_only_a_file_can_say_has_no_variable(name: str) -> None:
    with pytest.raises(AuditorError, match="unknown environment variable"):
        resolve({}, {variable_of(name): "x"}, None, today=TODAY)


def test_loudness_that_is_no_number_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PROCORE_AUDITOR_VERBOSE", "very")

    code = run(["check", os.devnull, "--show-settings"])

    assert code == 2
    assert "PROCORE_AUDITOR_VERBOSE: expected a whole number." in capsys.readouterr().err
