"""Whatever a file looks like, a fix changes what it is about and no other byte, and a second run changes nothing."""

from __future__ import annotations

import codecs
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model.fix import Edit
from tests.fixes.projects import mended

# In place of `»` stands the indent of the file, in place of `#n` a number.
HEAD = '''\
"""Größe ½ € a job."""  # é
import time

import requests
from sqlalchemy import Column, Integer
from models import Base

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}
'''
# One for each shape of edit: a word, a line, an entry, an argument, an import, what is taken away, and nothing.
PROGRAMS = """\
API_#n = "https://app.procore.com/rest/v1.0"  # é
def rfis_#n():
»return requests.get(f"{API_#n}/projects/1/rfis", headers=HEADERS)
===
def secure_#n():
»url = "https://api.procore.com/rest/v1.0/projects/#n/rfis"; é = 1
»return requests.get(
»»url,
»»headers=HEADERS,  # é
»»verify=False,
»)
===
def pages_#n():
»x = "é"; query = {"per_page": 10_000}; y = "é"
»return requests.get("https://api.procore.com/rest/v1.0/projects/#n/rfis", params=query, headers=HEADERS)
===
def header_#n(company_id):
»if company_id:
»»headers = {"Authorization": "Bearer é",
»»           "Accept": "*/*"}
»»return requests.get("https://api.procore.com/rest/v1.0/projects/#n/rfis", headers=headers)
===
def setting_#n():
»return requests.get("https://api.procore.com/rest/v1.0/projects/#n/rfis")
===
class Client_#n:
»def __init__(self):
»»self.session = requests.Session()
»»self.session.headers["Authorization"] = "Bearer é"
»def rfis(self):
»»return self.session.get("https://api.procore.com/rest/v1.0/projects/#n/rfis")
===
def query_#n(token, company_id):
»url = f"https://api.procore.com/rest/v1.0/projects/1/rfis?access_token={token}"
»return requests.get(url)
===
def login_#n(form):
»é = requests.post("https://login.procore.com/oauth/token", data=form).json()
»return é["access_token"], time.time() + 5400
===
def old_#n():
»return requests.get("https://api.procore.com/vapid/projects/#n/rfis", headers=HEADERS)
===
class Rfi_#n(Base):
»__tablename__ = "rfis"
»procore_id = Column(Integer)  # é
===
x_#n = 1  # procore-auditor: ignore[PCR201] -- é
===
# procore-auditor: ignore[PCR402] -- é
y_#n = 1
===

\f
# é
"""
PARTS = PROGRAMS.split("===\n")
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@dataclass(frozen=True)
class File:
    """A file as it lies on the disk."""

    name: str
    data: bytes
    encoding: str = "utf-8"


@st.composite
def files(draw: st.DrawFn) -> File:
    """A program in one of the forms that files have."""
    chosen = draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=4))
    indent = draw(st.sampled_from(["    ", "\t", "  "]))
    texts = [HEAD, *(part.replace("#n", str(number)) for number, part in enumerate(chosen))]
    texts = [text.replace("»", indent) for text in texts]
    is_open = draw(st.booleans())
    if draw(st.integers(0, 3)) == 0:
        texts = [text.removesuffix("\n") for text in texts] if is_open else texts
        return File("a.ipynb", _notebook(texts, draw(st.booleans()), draw(st.sampled_from([None, 1, "\t"]))))
    mark, encoding = draw(st.sampled_from([(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (b"", "latin-1")]))
    cookie = "# -*- coding: latin-1 -*-\n" if encoding == "latin-1" else ""
    whole = cookie + "\n".join(texts).replace("€", "" if cookie else "€")
    end = draw(ENDS)
    lines = (whole.removesuffix("\n") if is_open else whole).split("\n")
    ends = [draw(ENDS) if draw(st.integers(0, 9)) == 0 else end for _ in lines[1:]]
    text = lines[0] + "".join(f"{before}{line}" for before, line in zip(ends, lines[1:], strict=True))
    return File("a.py", mark + text.encode(encoding), encoding)


def _notebook(texts: Iterable[str], is_ascii: bool, indent: int | str | None) -> bytes:
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "metadata": {}, "source": ["# é\n", "verify=False"]}]
    cells += [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": text.splitlines(keepends=True)} for text in texts
    ]
    document = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=is_ascii, indent=indent).encode()


@pytest.mark.slow
@settings(max_examples=60)
@given(file=files())
def test_only_the_edited_ranges_differ_and_a_second_run_changes_nothing(file: File) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / file.name
        place.write_bytes(file.data)
        for _ in range(4):
            done = mended(Path(name), rounds=1)
            if not done.outcome.contents:
                break
            new = done.outcome.contents[file.name]
            edits = {edit for each in done.outcome.applied for edit in each.fix.edits}
            assert list(_differences(file, place.read_bytes(), new, edits)) == []
            place.write_bytes(new)
        else:
            raise AssertionError(f"No end: {place.read_bytes()!r}")


def _differences(file: File, old: bytes, new: bytes, edits: set[Edit]) -> Iterator[str]:
    """What differs outside of the edits; line ends within their texts may be those of the file."""
    if file.name.endswith(".py"):
        if not _is_edited(old.decode(file.encoding), new.decode(file.encoding), edits):
            yield f"{old!r} became {new!r}"
        return
    was, made = json.loads(old), json.loads(new)
    for number, (before, after) in enumerate(zip(was.pop("cells"), made.pop("cells"), strict=True), start=1):
        own = {edit for edit in edits if edit.location.cell == number}
        if not _is_edited("".join(before.pop("source")), "".join(after.pop("source")), own) or before != after:
            yield f"cell {number}: {old!r} became {new!r}"
    if was != made or new.split(b'"source"')[0] != old.split(b'"source"')[0]:
        yield f"{old!r} became {new!r}"


def _is_edited(old: str, new: str, edits: set[Edit]) -> bool:
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", old))]
    mark = len(old) - len(old.removeprefix("\ufeff"))
    pattern, end = "", 0
    for edit in sorted(edits, key=lambda each: (each.location.line, each.location.column)):
        at = edit.location
        start, stop = (
            starts[line - 1] + column - 1 + (mark if line == 1 else 0)
            for line, column in ((at.line, at.column), (at.end_line, at.end_column))
        )
        pattern += re.escape(old[end:start]) + re.escape(edit.text).replace("\\\n", r"(?:\r\n|\r|\n)")
        end = stop
    return re.fullmatch(pattern + re.escape(old[end:]), new) is not None
