"""What holds for all tests, and for the code."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import settings

TESTS = Path(__file__).parents[1]
CLOCK = re.compile(r"perf_counter|process_time|time\.monotonic|time\.time\(\) -|deadline=\d")
LONGEST = 300
MOST_SIDE_BY_SIDE = 25


def test_no_test_measures_time() -> None:
    files = [file for file in TESTS.rglob("test_*.py") if "cases" not in file.parts and file != Path(__file__)]

    measuring = [file.name for file in files if CLOCK.search(file.read_text(encoding="utf-8"))]

    assert measuring == []
    assert settings.default is not None
    assert settings.default.deadline is None


def test_no_file_of_python_is_longer_than_a_reader_likes() -> None:
    root = TESTS.parent
    folders = (root / name for name in ("auditor", "benchmarks", "docs", "tests"))
    files = (file for folder in folders for file in folder.rglob("*.py") if "cases" not in file.parts)

    assert [file.name for file in files if file.read_text(encoding="utf-8").count("\n") > LONGEST] == []


def test_no_package_holds_more_files_than_a_reader_can_look_over() -> None:
    folders = (folder for folder in (TESTS.parent / "auditor").rglob("*") if folder.is_dir())

    assert [folder.name for folder in folders if len(list(folder.glob("*.py"))) > MOST_SIDE_BY_SIDE] == []
