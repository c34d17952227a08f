"""Files are written whole or not at all, and never through a link."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.writing import remove_unfinished

OFFENCE = 'import requests\n\nrequests.get("https://app.procore.com/rest/v1.0/me", timeout=3)\n'
BASELINE = ".procore-auditor-baseline.jsonl"
# Runs the command with room for that many bytes in each file: what a full disk does at the worst moment.
NARROW = """
import resource, sys
from auditor.cli.main import run
resource.setrlimit(resource.RLIMIT_FSIZE, (40, 40))
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.py").write_text(OFFENCE)
    monkeypatch.chdir(tree)
    monkeypatch.setenv("PROCORE_AUDITOR_NO_CACHE", "1")
    return tree


@pytest.mark.skipif(sys.platform == "win32", reason="There is no such limit.")
@pytest.mark.parametrize("file", [BASELINE, "report.json"])
def test_full_disk_leaves_the_old_file(file: str, tree: Path) -> None:
    (tree / file).write_text("\n")
    command = ["baseline", "write"] if file == BASELINE else ["check", "--exit-zero", "-o", file]

    done = subprocess.run(
        [sys.executable, "-c", NARROW, *command], cwd=tree, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert f"{file}: cannot be written: File too large." in done.stderr
    assert (tree / file).read_text() == "\n"
    assert {each.name for each in tree.iterdir()} == {"a.py", file}


@pytest.mark.parametrize("file", [BASELINE, "report.json"])
def test_link_is_not_written_through(file: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    precious = tree.parent / "precious"
    precious.write_text("")
    (tree / file).symlink_to(precious)

    code = run(["baseline", "write"] if file == BASELINE else ["check", "--exit-zero", "-o", file])

    assert code == 2
    assert f"{file} is a link. Name the file that it leads to." in capsys.readouterr().err
    assert precious.read_text() == ""


def test_folder_that_leads_out_is_not_written_to(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "elsewhere").mkdir()
    (tree / "out").symlink_to(tree.parent / "elsewhere")

    code = run(["check", "--exit-zero", "--output", "json=out/report.json"])

    assert code == 2
    assert "out is a link that leads out of this folder" in capsys.readouterr().err
    assert list((tree.parent / "elsewhere").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Modes are another matter there.")
def test_mode_of_the_old_file_is_kept(tree: Path) -> None:
    (tree / "report.json").write_text("old")
    (tree / "report.json").chmod(0o640)

    run(["check", "--format", "json", "-o", "report.json"])

    assert stat.S_IMODE((tree / "report.json").stat().st_mode) == 0o640
    assert (tree / "report.json").read_text().startswith("{")


@pytest.mark.skipif(sys.platform == "win32", reason="Modes are another matter there.")
def test_mode_of_a_new_file_is_the_usual_one(tree: Path) -> None:
    (tree / "usual").write_text("")

    run(["check", "--format", "json", "-o", "report.json"])

    assert (tree / "report.json").stat().st_mode == (tree / "usual").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="There is no such device.")
def test_device_is_written_to(tree: Path) -> None:
    program = "import sys; from auditor.cli.main import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "check", "--exit-zero", "--format", "json", "-o", "/dev/stdout"]

    with (tree / "redirected").open("wb") as stream:
        subprocess.run(command, cwd=tree, stdout=stream, check=True)
    piped = subprocess.run(command, cwd=tree, capture_output=True, check=True)

    assert (tree / "redirected").read_bytes().startswith(b"{")
    assert piped.stdout.startswith(b"{")


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files.")
def test_pipe_that_nobody_reads_is_an_error(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tree / BASELINE)

    assert run(["baseline", "write"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_what_a_killed_process_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".t03.json.d732244e90075c67").write_text("")
    kept = [".hidden", "t03.json", ".t03.json", "t03.json.d732244e90075c67", ".mine.txt.d732244e90075c67"]
    for name in kept:
        (tmp_path / name).write_text("")
    (tmp_path / ".link.json.d732244e90075c68").symlink_to(tmp_path / "t03.json")

    remove_unfinished(tmp_path, "*.json")

    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([*kept, ".link.json.d732244e90075c68"])
