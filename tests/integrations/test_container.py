"""The container file: linted, and its build carried out by hand with exactly the files that it copies."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integrations.documents import CONTAINERFILE, OFFENCE, ROOT, run_bash, tool


def instructions() -> Iterator[tuple[str, str]]:
    """Each instruction with its words, continued lines joined."""
    text = CONTAINERFILE.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(" ")
            yield name, " ".join(rest.split())


def copied() -> list[tuple[list[str], str]]:
    """What the first stage copies from this checkout, and where to."""
    words = [rest.split() for name, rest in instructions() if name == "COPY" and not rest.startswith("--from")]
    return [(each[:-1], each[-1]) for each in words]


def test_hadolint_has_nothing_to_say() -> None:
    done = tool("hadolint", CONTAINERFILE)

    assert done.returncode == 0, done.stdout


def test_image_runs_as_nobody_in_particular() -> None:
    (user,) = (rest for name, rest in instructions() if name == "USER")

    assert user == "65532:65532"


def test_image_trusts_no_repository_but_the_mounted_one() -> None:
    told = [word for _, rest in instructions() for word in re.findall(r"safe\.directory (\S+)", rest)]

    assert told == ["/work"]


def test_everything_copied_is_sent_to_the_builder() -> None:
    sent = {
        line[1:] for line in (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"
    }

    assert {source.partition("/")[0] for sources, _ in copied() for source in sources} == sent


@pytest.mark.slow
def test_build_by_hand_gives_a_working_command(tmp_path: Path) -> None:
    source, prefix, work = tmp_path / "source", tmp_path / "opt", tmp_path / "work"
    work.mkdir()
    (work / "me.py").write_text(OFFENCE)
    for sources, target in copied():
        for each in sources:
            _copy(ROOT / each, source / target / (each if target == "./" else ""))
    build = next(rest for name, rest in instructions() if name == "RUN")
    environment = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    built = run_bash(build.replace("/opt", str(prefix)), cwd=source, environment=environment)
    assert built.returncode == 0, built.stderr
    command = [str(prefix / "procore-auditor" / "bin" / "procore-auditor"), "check", "--as-of", "2026-11-23"]
    done = subprocess.run(command, cwd=work, env={}, capture_output=True, text=True, check=False)

    assert done.returncode == 1, done.stderr
    assert "error[PCR202]" in done.stdout
    assert not (prefix / "procore-auditor" / "bin" / "pip").exists()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
