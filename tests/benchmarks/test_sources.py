"""Where labels come from: files of labels, and marks in the project's own cases."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.accuracy.cases import read_cases
from benchmarks.accuracy.labels import read_labels
from benchmarks.accuracy.packages import Package, download_command, fetch, read_packages


def test_every_package_has_a_file_of_labels() -> None:
    packages = read_packages()

    assert [package.title for package in packages if not package.label_file.is_file()] == []


def test_no_file_of_labels_is_left_over() -> None:
    known = {package.label_file for package in read_packages()}

    assert {path for file in known for path in file.parent.glob("*.jsonl")} == known


def test_label_joins_the_lines_to_edit_and_the_lines_where_it_shows(tmp_path: Path) -> None:
    row = {"rule": "PCR201", "path": "a.py", "root": [4], "sites": [9, 10], "level": "may", "why": "because"}
    file = tmp_path / "labels.jsonl"
    file.write_text(json.dumps(row) + "\n\n", encoding="utf-8")

    (label,) = read_labels(file)

    assert (label.lines, label.must) == ((4, 9, 10), False)


def test_package_for_another_python_is_asked_for_by_its_version(tmp_path: Path) -> None:
    command = download_command(Package(name="tap", version="1.0", python="3.8"), tmp_path)

    assert command[-5:] == ["--python-version", "3.8", "--dest", str(tmp_path), "tap==1.0"]


def test_unpacked_package_is_not_fetched_again(tmp_path: Path) -> None:
    tree = tmp_path / "tap-1.0" / "unpacked"
    tree.mkdir(parents=True)

    assert fetch(Package(name="tap", version="1.0", python=None), tmp_path) == tree


def test_may_marks_are_not_mandatory(tmp_path: Path) -> None:
    case = tmp_path / "tokens" / "doubtful"
    case.mkdir(parents=True)
    (case / "a.py").write_text("call()  # may: PCR201\nsleep(1)  # expect: PCR205, PCR501 -- both\n", encoding="utf-8")

    (read,) = read_cases(tmp_path)

    assert [(label.rule, label.lines, label.must) for label in read.labels] == [
        ("PCR201", (1,), False),
        ("PCR205", (2,), True),
        ("PCR501", (2,), True),
    ]


def test_cases_are_read_by_topic_with_settings_files_and_notebooks(tmp_path: Path) -> None:
    case = tmp_path / "tokens" / "two-hours"
    case.mkdir(parents=True)
    (case / ".env").write_text("LIFETIME=7200  # expect: PCR101\n", encoding="utf-8")
    cells = [{"source": ["# Title"]}, {"source": ["a = 1\n", "b = 7200  # expect: PCR101"]}]
    (case / "demo.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")

    (read,) = read_cases(tmp_path)

    assert read.name == "tokens/two-hours"
    assert [(label.path, label.cell, label.lines) for label in read.labels] == [
        (".env", None, (1,)),
        ("demo.ipynb", 2, (2,)),
    ]


def test_case_without_marks_is_kept_since_it_must_stay_silent(tmp_path: Path) -> None:
    case = tmp_path / "tokens" / "clean"
    case.mkdir(parents=True)
    (case / "a.py").write_text("x = 1\n", encoding="utf-8")

    (read,) = read_cases(tmp_path)

    assert read.labels == ()
