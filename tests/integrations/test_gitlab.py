"""The job for GitLab CI: its lines, carried out by a shell as GitLab would."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import junitparser
import pytest

from tests.integrations.documents import (
    GITLAB,
    OFFENCE,
    copy_of_this_project,
    examples,
    plant_modules,
    read_yaml,
    run_bash,
    tool,
)

JOB: dict[str, Any] = read_yaml(GITLAB)["procore-auditor"]  # Any: a YAML document.


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "me.py").write_text(OFFENCE)
    return folder


def variables(checkout: Path, **given: str) -> dict[str, str]:
    """What GitLab hands to the shell: the job's variables with those of the project filled in."""
    known = {"CI_PROJECT_DIR": str(checkout), **given}
    own = {name: re.sub(r"\$(\w+)", lambda found: known[found[1]], text) for name, text in JOB["variables"].items()}
    return {"PATH": os.environ["PATH"], "PROCORE_AUDITOR_AS_OF": "2026-11-23", **own, **known}


def test_schema_of_gitlab_is_kept() -> None:
    done = tool("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", GITLAB)

    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_use_in_the_manual_keeps_the_schema(tmp_path: Path) -> None:
    (text,) = (text for text in examples("yaml") if "include:" in text)
    (tmp_path / ".gitlab-ci.yml").write_text(text, encoding="utf-8")

    done = tool("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", tmp_path / ".gitlab-ci.yml")

    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_job_writes_what_it_promises_to_keep(checkout: Path) -> None:
    environment = variables(checkout, AUDITOR_HOME=str(Path(sys.executable).parents[1]), AUDITOR_PATH="src")

    done = run_bash("\n".join(JOB["script"]), cwd=checkout, environment=environment)

    reports = JOB["artifacts"]["reports"]
    issues = json.loads((checkout / reports["codequality"]).read_text(encoding="utf-8"))
    assert done.returncode == 1
    assert {issue["location"]["path"] for issue in issues} == {"src/me.py"}
    assert junitparser.JUnitXml.fromfile(str(checkout / reports["junit"])).failures == len(issues)
    assert all((checkout / path).is_file() for path in JOB["artifacts"]["paths"])


def test_hostile_path_is_but_a_text(checkout: Path) -> None:
    home = str(Path(sys.executable).parents[1])
    environment = variables(checkout, AUDITOR_HOME=home, AUDITOR_PATH='src"; touch pwned; "')

    done = run_bash("\n".join(JOB["script"]), cwd=checkout, environment=environment)

    assert done.returncode == 3
    assert not (checkout / "pwned").exists()


@pytest.mark.slow
def test_module_of_the_checkout_is_not_run(checkout: Path, tmp_path: Path) -> None:
    plant_modules(checkout, marker=tmp_path / "was-run")
    environment = variables(checkout, AUDITOR_HOME=str(tmp_path / "home"), AUDITOR_SOURCE="./no-such-folder")

    done = run_bash("\n".join(JOB["before_script"]), cwd=checkout, environment=environment)

    assert "no-such-folder" in done.stderr  # It went as far as pip.
    assert not (tmp_path / "was-run").exists()


def test_nothing_that_was_committed_is_taken_for_a_cache() -> None:
    assert "cache" not in JOB
    assert not [name for name in JOB["variables"] if "CACHE_DIR" in name]


@pytest.mark.slow
@pytest.mark.parametrize(("source", "code"), [("7", 0), ("8", 1)], ids=["own", "fork"])
def test_configuration_of_a_fork_is_not_read(source: str, code: int, checkout: Path) -> None:
    (checkout / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')
    home = str(Path(sys.executable).parents[1])
    ids = {"CI_MERGE_REQUEST_PROJECT_ID": "7", "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": source}

    done = run_bash("\n".join(JOB["script"]), cwd=checkout, environment=variables(checkout, AUDITOR_HOME=home, **ids))

    assert done.returncode == code, done.stderr


def test_source_must_be_named(checkout: Path, tmp_path: Path) -> None:
    install = JOB["before_script"][-1]

    done = run_bash(install, cwd=checkout, environment=variables(checkout, AUDITOR_HOME=str(tmp_path)))

    assert done.returncode != 0
    assert "Say what pip is to install procore-auditor from." in done.stderr


@pytest.mark.slow
def test_job_runs_from_nothing(checkout: Path, tmp_path: Path) -> None:
    source = copy_of_this_project(tmp_path / "source")
    environment = variables(checkout, AUDITOR_HOME=str(tmp_path / "home"), AUDITOR_SOURCE=str(source))

    done = run_bash("\n".join([*JOB["before_script"], *JOB["script"]]), cwd=checkout, environment=environment)

    assert done.returncode == 1, done.stderr
    assert "PCR202" in (checkout / "gl-code-quality-report.json").read_text(encoding="utf-8")
