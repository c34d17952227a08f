"""SARIF of files that are stored in unusual ways, as code scanning reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.analysis.lines.line_hash import line_hashes
from auditor.cli.main import run

CODE = (
    'import requests; requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": input()})\n'
)
USER = """\
import os, requests
requests.get(os.environ["PROCORE_HOST"] + "/rest/v1.0/projects", headers={"Procore-Company-Id": "1"})
"""
CALL = CODE.removeprefix("import requests; ").removesuffix("\n")
CELL = f'note = "\U0001f600"; {CODE}'
NOTEBOOK = {
    "cells": [{"cell_type": "markdown", "source": ["# Hi"]}, {"cell_type": "code", "source": ["\n", CELL]}],
    "metadata": {},
    "nbformat": 4,
}
# Any: a JSON document.
Json = Any


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("mark.py", b"\xef\xbb\xbf" + CODE.encode()),
        ("latin.py", b"# coding: latin-1\n# caf\xe9\n" + CODE.encode()),
        ("crlf.py", b"# one\r\n" + CODE.replace("\n", "\r\n").encode()),
        ("wide.ipynb", json.dumps(NOTEBOOK, indent=1, ensure_ascii=False).encode()),
        ("narrow.ipynb", json.dumps(NOTEBOOK).encode()),
        (".env", b"# one\nPROCORE_HOST=https://app.procore.com\n"),
    ],
)
def test_region_and_hash_are_those_of_the_file(name: str, stored: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(stored)
    (tmp_path / "settings.py").write_text(USER, encoding="utf-8")

    (result,) = [each for each in results(tmp_path) if uri(each) == name]

    region = result["locations"][0]["physicalLocation"]["region"]
    text = stored.decode("utf-8", "replace")
    # Editors do not count the byte order mark as a column, code scanning hashes it.
    line = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")[region["startLine"] - 1].encode("utf-16-le")
    shown = line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert shown.replace("\\", "") in {CALL, "https://app.procore.com"}
    assert result["partialFingerprints"]["primaryLocationLineHash"] == line_hashes(text)[region["startLine"] - 1]


def test_nothing_analysed_is_no_success(tmp_path: Path) -> None:
    (invocation,) = log(tmp_path)["invocations"]

    assert invocation["executionSuccessful"] is False


def log(folder: Path) -> Json:
    """The one run of an audit."""
    file = folder.parent / "result.sarif"
    run(["check", str(folder), "--as-of", "2026-11-23", "--no-cache", "-q", "--format", "sarif", "-o", str(file)])
    (only,) = json.loads(file.read_text(encoding="utf-8"))["runs"]
    return only


def results(folder: Path) -> list[Json]:
    found: list[Json] = log(folder)["results"]
    return found


def uri(result: Json) -> str:
    name: str = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return name
