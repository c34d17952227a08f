"""The step for GitHub Actions: nothing that a workflow passes is ever part of a command."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.integrations.documents import (
    ACTION,
    HIJACKS,
    OFFENCE,
    REPAIRED,
    ROOT,
    copy_of_this_project,
    environment_of,
    examples,
    plant_modules,
    read_yaml,
    run_bash,
    step,
    tool,
)

STEPS = read_yaml(ACTION)["runs"]["steps"]
COMMAND = Path(sys.executable).parent / "procore-auditor"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A checkout with one offence in a folder."""
    folder = tmp_path / "workspace"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "me.py").write_text(OFFENCE)
    (tmp_path / "temp").mkdir()
    return folder


def surroundings(workspace: Path) -> dict[str, str]:
    """What a runner sets."""
    return {
        "PATH": os.environ["PATH"],
        "GITHUB_REPOSITORY": "acme/sync",
        "GITHUB_WORKSPACE": str(workspace),
        "GITHUB_OUTPUT": str(workspace.parent / "output"),
        "GITHUB_STEP_SUMMARY": str(workspace.parent / "summary"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "RUNNER_TEMP": str(workspace.parent / "temp"),
    }


def audit(
    workspace: Path, *, event: Mapping[str, str] = MappingProxyType({}), **inputs: str
) -> tuple[int, str, dict[str, str]]:
    """The exit code, the log and the outputs of the step `Audit`; `event` is what the runner knows of the occasion."""
    each = step("Audit")
    given = {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    occasion = {"github.event.pull_request.head.repo.full_name": "", "github.event.pull_request.number": "", **event}
    context = {"steps.install.outputs.command": str(COMMAND), "inputs.as-of": "2026-11-23", **occasion, **given}
    environment = {**surroundings(workspace), **environment_of(each, context), "PROCORE_AUDITOR_NO_CACHE": "1"}
    done = run_bash(each["run"], cwd=workspace, environment=environment)
    lines = (workspace.parent / "output").read_text(encoding="utf-8").splitlines()
    return done.returncode, done.stdout + done.stderr, dict(line.split("=", 1) for line in lines)


@pytest.mark.parametrize("each", STEPS, ids=lambda each: str(each["name"]))
def test_no_expression_stands_in_a_script(each: dict[str, str]) -> None:
    assert "${{" not in each.get("run", "")
    assert "${{" not in each.get("working-directory", "")


@pytest.mark.parametrize("each", [each for each in STEPS if "uses" in each], ids=lambda each: str(each["name"]))
def test_actions_of_others_are_pinned(each: dict[str, str]) -> None:
    assert re.fullmatch(r"(actions|github)/[\w/-]+@[0-9a-f]{40}", each["uses"])


def test_every_input_is_described_and_used() -> None:
    text = ACTION.read_text(encoding="utf-8")

    assert [name for name, about in read_yaml(ACTION)["inputs"].items() if f"inputs.{name}" not in text] == []
    assert all(about["description"].endswith(".") for about in read_yaml(ACTION)["inputs"].values())


def test_finding_becomes_an_annotation_and_fails_the_step(workspace: Path) -> None:
    code, log, outputs = audit(workspace, paths="src")

    assert code == 1
    assert "::error file=src/me.py,line=8," in log
    assert outputs == {"sarif-file": str(workspace.parent / "temp" / "procore-auditor.sarif"), "exit-code": "1"}


@pytest.mark.slow
def test_sarif_names_paths_from_the_workspace(workspace: Path) -> None:
    _, _, outputs = audit(workspace, paths="src")

    results = json.loads(Path(outputs["sarif-file"]).read_text(encoding="utf-8"))["runs"][0]["results"]
    places = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
    assert places == {"src/me.py"}


@pytest.mark.slow
def test_repaired_code_passes(workspace: Path) -> None:
    (workspace / "src" / "me.py").write_text(REPAIRED)

    code, _, outputs = audit(workspace, select="PCR202")

    assert (code, outputs["exit-code"]) == (0, "0")


@pytest.mark.slow
def test_inputs_reach_the_audit(workspace: Path) -> None:
    assert audit(workspace, fail_on="never")[0] == 0
    assert audit(workspace, ignore="PCR201,PCR202")[0] == 0
    assert audit(workspace, fail_on="sometimes")[0] == 2


@pytest.mark.slow
def test_several_paths_stand_on_lines_of_their_own(workspace: Path) -> None:
    (workspace / "more code").mkdir()
    (workspace / "more code" / "you.py").write_text(OFFENCE)

    _, log, _ = audit(workspace, paths="src\nmore code\n")

    assert "file=src/me.py," in log
    assert "file=more code/you.py," in log


@pytest.mark.slow
@pytest.mark.parametrize(
    "hostile",
    [
        'src"; touch pwned; "',
        "$(touch pwned)",
        "`touch pwned`",
        "src; touch pwned",
        "--output=json=pwned",
        "src\n$(touch pwned)",
    ],
)
def test_hostile_input_is_but_a_text(hostile: str, workspace: Path) -> None:
    audit(workspace, paths=hostile, select="PCR202", baseline=hostile, changed_since=hostile, config=hostile)
    audit(workspace, paths=hostile)

    assert [path.name for path in workspace.rglob("*")] == ["src", "me.py"]


def pull_request(repository: str) -> dict[str, str]:
    return {"github.event.pull_request.head.repo.full_name": repository, "github.event.pull_request.number": "7"}


@pytest.mark.slow
@pytest.mark.parametrize("fork", ["stranger/sync", ""], ids=["fork", "deleted"])
def test_configuration_of_a_fork_is_not_read(fork: str, workspace: Path) -> None:
    (workspace / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    own, foreign = audit(workspace, event=pull_request("acme/sync"))[0], audit(workspace, event=pull_request(fork))[0]

    assert (own, foreign) == (0, 1)


@pytest.mark.slow
def test_workflow_may_name_the_configuration_or_read_none(workspace: Path) -> None:
    (workspace / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    named = audit(workspace, event=pull_request("stranger/sync"), config="procore-auditor.toml")[0]
    always = audit(workspace, isolated="true")[0]
    never = audit(workspace, event=pull_request("stranger/sync"), isolated="false")[0]

    assert (named, always, never) == (0, 1, 0)


@pytest.mark.slow
def test_checkout_makes_the_step_write_nowhere(workspace: Path) -> None:
    (workspace / "procore-auditor.toml").write_text('output = { concise = "../temp/planted" }\n')

    _, log, _ = audit(workspace)

    assert "`output` was ignored" in log
    assert not (workspace.parent / "temp" / "planted").exists()


@pytest.mark.slow
def test_module_of_the_checkout_is_not_run_while_installing(workspace: Path) -> None:
    plant_modules(workspace, marker=workspace.parent / "was-run")
    each = step("Install procore-auditor")
    environment = {**surroundings(workspace), "GITHUB_ACTION_PATH": str(workspace.parent / "no-such-folder")}
    environment |= environment_of(each, {"steps.python.outputs.python-path": sys.executable})

    done = run_bash(each["run"], cwd=workspace, environment=environment)

    assert "no-such-folder" in done.stderr  # It went as far as pip.
    assert not (workspace.parent / "was-run").exists()


@pytest.mark.slow
@pytest.mark.parametrize("name", HIJACKS)
def test_module_of_the_checkout_is_not_run_while_auditing(name: str, workspace: Path) -> None:
    plant_modules(workspace, marker=workspace.parent / "was-run")

    assert audit(workspace, paths=f"{name}.py\nsrc")[0] == 1
    assert not (workspace.parent / "was-run").exists()


@pytest.mark.slow
def test_earlier_result_is_not_handed_over_again(workspace: Path) -> None:
    audit(workspace)
    (workspace.parent / "output").unlink()

    code, _, outputs = audit(workspace, fail_on="sometimes")

    assert (code, outputs) == (2, {"exit-code": "2"})


@pytest.mark.slow
def test_zizmor_has_nothing_to_say() -> None:
    done = tool("zizmor", "--offline", "--persona", "pedantic", ACTION)

    assert done.returncode == 0, done.stdout + done.stderr


def test_schema_of_actions_is_kept() -> None:
    done = tool("check-jsonschema", "--builtin-schema", "vendor.github-actions", ACTION)

    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_workflows_in_the_manual_are_sound(tmp_path: Path) -> None:
    workflows = [text for text in examples("yaml") if "runs-on" in text]
    files = [tmp_path / ".github" / "workflows" / f"{number}.yml" for number in range(len(workflows))]
    files[0].parent.mkdir(parents=True)
    for file, text in zip(files, workflows, strict=True):
        file.write_text(text, encoding="utf-8")

    schema = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *files)
    safety = tool("zizmor", "--offline", *files)

    assert (schema.returncode, safety.returncode) == (0, 0), schema.stdout + safety.stdout + safety.stderr


@pytest.mark.slow
def test_step_installs_the_auditor_of_its_own_folder(workspace: Path) -> None:
    each = step("Install procore-auditor")
    project = copy_of_this_project(workspace.parent / "action")
    environment = {**os.environ, **surroundings(workspace), "GITHUB_ACTION_PATH": str(project)}
    environment |= environment_of(each, {"steps.python.outputs.python-path": sys.executable})

    done = run_bash(each["run"], cwd=workspace, environment=environment)

    assert done.returncode == 0, done.stderr
    command = (workspace.parent / "output").read_text(encoding="utf-8").strip().removeprefix("command=")
    told = run_bash(f'"{command}" rules list', cwd=workspace, environment=surroundings(workspace))
    assert "PCR201" in told.stdout
