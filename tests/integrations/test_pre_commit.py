"""The hook, run by pre-commit itself in a repository of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.integrations.documents import HOOKS, OFFENCE, REPAIRED, copy_of_this_project, examples, tool

AUTHOR = [
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.com",
    "-c",
    "init.defaultBranch=main",
    "-c",
    "commit.gpgsign=false",
]
CONFIGURATION = """\
repos:
  - repo: {project}
    rev: v0.1.0
    hooks:
      - id: procore-auditor
        args: [--output-format=concise, --select=PCR202, --as-of=2026-11-23{arguments}]
"""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *AUTHOR, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository that uses the hook; `home` is where pre-commit keeps what it installed."""

    folder: Path
    project: Path
    home: Path

    def configure(self, arguments: str = "") -> None:
        text = CONFIGURATION.format(project=self.project, arguments=arguments)
        (self.folder / ".pre-commit-config.yaml").write_text(text)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text)
        git(self.folder, "add", "--all")

    def pre_commit(self, *arguments: str) -> tuple[int, str]:
        """The exit code, and what was said."""
        environment = {**os.environ, "PRE_COMMIT_HOME": str(self.home), "PRE_COMMIT_COLOR": "never"}
        command = [sys.executable, "-m", "pre_commit", *arguments]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as others would clone it, with a release."""
    folder = copy_of_this_project(tmp_path_factory.mktemp("upstream") / "procore-auditor")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A release")
    git(folder, "tag", "v0.1.0")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(project: Path, home: Path, tmp_path: Path) -> Repository:
    """With one commit that holds an offence."""
    made = Repository(tmp_path, project, home)
    git(tmp_path, "init", "--quiet")
    made.configure()
    made.write("me.py", OFFENCE)
    git(tmp_path, "commit", "--quiet", "--message", "First")
    return made


def test_manifest_is_valid() -> None:
    done = tool("pre-commit", "validate-manifest", HOOKS)

    assert done.returncode == 0, done.stdout


def test_configurations_in_the_manual_are_valid(tmp_path: Path) -> None:
    configurations = [text for text in examples("yaml") if "hooks:" in text]
    files = [tmp_path / f"{number}.yaml" for number in range(len(configurations))]
    for file, text in zip(files, configurations, strict=True):
        file.write_text(text, encoding="utf-8")

    done = tool("pre-commit", "validate-config", *files)

    assert len(files) == 2
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_offence_fails_the_hook(repository: Repository) -> None:
    code, said = repository.pre_commit("run", "--all-files")

    assert code == 1
    assert "me.py:8:25: error PCR202" in said


@pytest.mark.slow
def test_repaired_code_passes(repository: Repository) -> None:
    repository.write("me.py", REPAIRED)

    code, said = repository.pre_commit("run", "--all-files")

    assert (code, "Passed" in said) == (0, True), said


@pytest.mark.slow
def test_cause_in_a_settings_file_runs_the_hook(repository: Repository) -> None:
    repository.write(
        "me.py", "import os\n\nimport requests\n\nrequests.get(os.environ['PROCORE_URL'] + '/rest/v1.0/me')\n"
    )
    git(repository.folder, "commit", "--quiet", "--message", "Second")
    repository.write(".env", "PROCORE_URL=https://app.procore.com\n")

    code, said = repository.pre_commit("run")

    assert code == 1
    assert ".env:1:" in said


@pytest.mark.slow
def test_nothing_is_run_for_other_files(repository: Repository) -> None:
    repository.write("notes.md", "app.procore.com\n")

    code, said = repository.pre_commit("run")

    assert (code, "Skipped" in said) == (0, True), said


@pytest.mark.slow
def test_only_what_the_commit_brings(repository: Repository) -> None:
    repository.configure(", --changed-since=HEAD")
    repository.write("notes.py", "# Nothing new.\n")
    before, _ = repository.pre_commit("run")
    repository.write("you.py", OFFENCE)

    after, said = repository.pre_commit("run")

    assert (before, after) == (0, 1)
    assert "you.py:8:" in said
    assert "me.py:" not in said


@pytest.mark.slow
def test_commit_is_refused(repository: Repository) -> None:
    repository.pre_commit("install")
    repository.write("you.py", OFFENCE)

    with pytest.raises(subprocess.CalledProcessError):
        git(repository.folder, "commit", "--message", "Second")


@pytest.mark.slow
def test_hook_can_be_tried_without_a_configuration(repository: Repository) -> None:
    (repository.folder / ".pre-commit-config.yaml").unlink()

    code, said = repository.pre_commit("try-repo", str(repository.project), "procore-auditor", "--all-files")

    assert code == 1
    assert "me.py:8:25: error PCR202" in said
