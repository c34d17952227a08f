"""What git tracks is part of the project, whatever its patterns say."""

from __future__ import annotations

import subprocess
from pathlib import Path

from auditor.sources import DiscoveryOptions, discover


def repository(folder: Path, *tracked: str) -> None:
    (folder / ".gitignore").write_text("jobs/\nlocal_*.py\n")
    for name in ("app.py", "local_sync.py", "local_notes.py", "jobs/job.py", "jobs/made.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x = 1\n")
    git = ("git", "-c", "init.defaultBranch=main", "-C", str(folder))
    subprocess.run([*git, "init", "--quiet"], check=True)
    if tracked:
        subprocess.run([*git, "add", "--force", *tracked], check=True)


def found_below(folder: Path) -> list[str]:
    return [file.path for file in discover([str(folder)], DiscoveryOptions()).files]


def test_tracked_files_are_found_though_a_pattern_ignores_them(tmp_path: Path) -> None:
    repository(tmp_path, "app.py", "local_sync.py", "jobs/job.py")

    found = found_below(tmp_path)

    assert found == ["app.py", "jobs/job.py", "local_sync.py"]


def test_ignored_files_that_are_not_tracked_stay_out(tmp_path: Path) -> None:
    repository(tmp_path)

    found = found_below(tmp_path)

    assert found == ["app.py"]


def test_a_folder_below_the_top_has_its_own_tracked_files_alone(tmp_path: Path) -> None:
    repository(tmp_path, "local_sync.py")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "local_job.py").write_text("x = 1\n")
    subprocess.run(["git", "-C", str(tmp_path), "add", "--force", "src/local_job.py"], check=True)

    found = found_below(tmp_path / "src")

    assert found == ["local_job.py"]


def test_excluded_files_stay_out_though_tracked(tmp_path: Path) -> None:
    repository(tmp_path, "local_sync.py", "jobs/job.py")

    found = [file.path for file in discover([str(tmp_path)], DiscoveryOptions(extend_exclude=("local_*.py",))).files]

    assert found == ["app.py", "jobs/job.py"]
