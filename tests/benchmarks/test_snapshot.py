"""Snapshots tell what the engine makes of a tree, and what two engines do not share."""

from __future__ import annotations

from pathlib import Path

from auditor.catalogue import load_catalogue
from benchmarks.snapshot.comparing import differences, write
from benchmarks.snapshot.recording import record

CLIENT = """
import requests

API = "https://api.procore.com/rest/v1.0"


def fetch(path):
    return requests.get(f"{API}/{path}", headers={"Authorization": "Bearer x"})


def users():
    return fetch("users")
"""


def test_request_is_recorded_with_headers_and_chain(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(CLIENT, encoding="utf-8")

    lines = record(tmp_path, load_catalogue())

    assert (
        "request | client.py:8:12 | GET https://api.procore.com/rest/v1.0/users | api by host"
        " | {authorization: present} | from users (client.py:12:12)"
    ) in lines
    assert any(line.startswith("finding | client.py:8:") and "| PCR201 |" in line for line in lines)


def test_equal_snapshots_have_no_difference(tmp_path: Path) -> None:
    sections = {"demo": ["request | a", "finding | b"]}

    for folder in (tmp_path / "one", tmp_path / "other"):
        folder.mkdir()
        write(folder / "cases.txt", sections)

    assert list(differences(tmp_path / "one", tmp_path / "other")) == []


def test_difference_names_the_subject_and_the_lines(tmp_path: Path) -> None:
    for name, lines in (("one", ["request | a", "finding | b"]), ("other", ["request | a", "finding | c"])):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "cases.txt", {"demo": lines})

    found = list(differences(tmp_path / "one", tmp_path / "other"))

    assert found == ["cases: demo", "  - finding | b", "  + finding | c"]


def test_subject_of_one_snapshot_alone_is_told(tmp_path: Path) -> None:
    for name, subject in (("one", "old"), ("other", "new")):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "cases.txt", {subject: []})

    found = list(differences(tmp_path / "one", tmp_path / "other"))

    assert found == ["cases: new: only in the second snapshot", "cases: old: only in the first snapshot"]
