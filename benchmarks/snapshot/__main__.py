"""Snapshots of the engine: `python -m benchmarks.snapshot write FOLDER`, `python -m benchmarks.snapshot compare A B`.

`compare` takes folders that `write` has made, or commits: those are written first, below build/snapshots.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from benchmarks.snapshot.comparing import differences
from benchmarks.snapshot.subjects import DOWNLOADS, GROUPS, ROOT
from benchmarks.snapshot.taking import take

KEPT = ROOT / "build" / "snapshots"


def main() -> int:
    """Writes or compares; the exit code of `compare` is 1 if there is a difference."""
    options = _parser().parse_args()
    groups = tuple(options.only or GROUPS)
    if options.command == "write":
        take(options.folder, groups, options.jobs, dict.fromkeys(options.flag, True))
        return 0
    before, after = (_snapshot_of(each, groups, options.jobs) for each in (options.before, options.after))
    found = list(differences(before, after))
    print("\n".join(found) or "No difference.")
    return 1 if found else 0


def _snapshot_of(what: str, groups: tuple[str, ...], jobs: int) -> Path:
    """A folder as it is; a commit is unpacked, and takes its own snapshot of its own subjects."""
    if Path(what).is_dir():
        return Path(what)
    commit = _git("rev-parse", "--verify", f"{what}^{{commit}}").decode().strip()
    folder = KEPT / commit
    missing = tuple(group for group in groups if not (folder / f"{group}.txt").is_file())
    if missing:
        with tempfile.TemporaryDirectory(prefix="commit-") as place:
            with tarfile.open(fileobj=BytesIO(_git("archive", "--format=tar", commit))) as archive:
                archive.extractall(place, filter="data")
            (Path(place) / "build").mkdir(exist_ok=True)
            DOWNLOADS.mkdir(parents=True, exist_ok=True)
            (Path(place) / "build" / "accuracy").symlink_to(DOWNLOADS, target_is_directory=True)
            only = [part for group in missing for part in ("--only", group)]
            command = [sys.executable, "-m", "benchmarks.snapshot", "write", str(folder), "--jobs", str(jobs), *only]
            subprocess.run(command, cwd=place, env={**os.environ, "PYTHONPATH": place}, check=True)
    return folder


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(ROOT), *arguments], check=True, capture_output=True).stdout


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.snapshot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("write", help="write the snapshot of this engine")
    writing.add_argument("folder", type=Path)
    writing.add_argument("--flag", action="append", default=[], help="switch an option of `check` on, by its name")
    comparing = commands.add_parser("compare", help="show what two snapshots do not share")
    comparing.add_argument("before", help="a folder or a commit")
    comparing.add_argument("after", help="a folder or a commit")
    for each in (writing, comparing):
        each.add_argument("--only", action="append", choices=GROUPS, help="only these subjects (default: all)")
        each.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
