"""The sample integration against a server that refuses what is no longer allowed: before, after by hand, and fixed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue
from auditor.fixes.guards import write_all
from tests.fixes.projects import DAY, codes_in, mended
from tests.fixes.vendor_server import Vendor, serving

PAGE = Path(__file__).resolve().parents[2] / "docs" / "fixes.md"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
JOB = Path(__file__).with_name("night_job.txt")
ATTACHMENTS = '[{"name": "a.pdf"}]'


@contextmanager
def run(tree: Path) -> Iterator[tuple[subprocess.CompletedProcess[str], list[tuple[int, str]]]]:
    vendor = Vendor(load_catalogue(), DAY)
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PROCORE", "http", "HTTP"))}
    with serving(vendor) as port:
        done = subprocess.run(
            [sys.executable, str(JOB), str(port), str(tree)], capture_output=True, text=True, check=False, env=bare
        )
    yield done, vendor.refused


def copied(name: str, folder: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / name, folder / name))


def test_what_is_no_longer_allowed_is_refused(tmp_path: Path) -> None:
    with run(copied("legacy", tmp_path)) as (done, refused):
        assert done.returncode != 0
        assert refused == [(404, "app.procore.com is no login host")]


def test_what_was_migrated_by_hand_works(tmp_path: Path) -> None:
    with run(copied("migrated", tmp_path)) as (done, refused):
        assert (done.stdout.strip(), refused) == (ATTACHMENTS, []), done.stderr


@pytest.mark.slow
def test_what_was_fixed_works_and_only_what_the_page_lists_is_left(tmp_path: Path) -> None:
    tree = copied("legacy", tmp_path)
    done = mended(tree)
    write_all(done.folder, done.outcome.first.contents, done.outcome.contents)

    with run(tree) as (job, refused):
        assert (job.stdout.strip(), refused) == (ATTACHMENTS, []), job.stderr
    assert [each.subject.code for each in done.left if each.fix.edits] == []
    assert done.outcome.refused == []
    left = {each.code for each in done.outcome.last.subjects if each.is_wanted}
    assert left == codes_in(PAGE.read_text(encoding="utf-8").partition("| left | to be decided |")[2])
