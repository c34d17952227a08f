"""Small trees, written to disk and sliced."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from auditor.analysis.running.file_search import find_files
from auditor.analysis.running.slicing_run import Sliced, slice_files
from auditor.catalogue import load_catalogue
from auditor.config import resolve
from auditor.index import index_text
from auditor.sources import name_modules, select_relevant
from auditor.store import NoStore

CLIENT = """
    BASE = "https://api.procore.com"

    class Client:
        def __init__(self, token):
            self.headers = {"Authorization": token}

        def fetch_all(self, path):
            return get(BASE + path)

    def connect():
        return Client("x")
"""


def sliced(tree: Path, files: dict[str, str]) -> Sliced:
    for path, text in files.items():
        place = tree / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(dedent(text), encoding="utf-8")
    config = resolve({}, {}, None, today=date(2026, 11, 23)).config
    discovery = find_files([str(tree)], config)
    names = name_modules(discovery)
    relevance = select_relevant(discovery, [b"procore"], names)
    return slice_files(relevance, names, [load_catalogue().vendor], NoStore("Not in tests."), "")


def functions(tree: Path, files: dict[str, str]) -> set[str]:
    """The functions that matter, as `path:name`."""
    found = sliced(tree, files)
    return {
        f"{path}:{line.split('def ')[1].split('(')[0]}"
        for path, text in files.items()
        for number, line in enumerate(dedent(text).splitlines(), start=1)
        if "def " in line and found.matters(path, number)
    }


def idle(tree: Path, files: dict[str, str]) -> set[str]:
    """The functions whose bodies need not be read, as `path:Class.name`."""
    found = sliced(tree, files)
    return {
        f"{path}:{unit.qualname}"
        for path, text in files.items()
        if (index := index_text(dedent(text))) is not None
        for unit in index.units
        if (unit.body, unit.last) in found.idle(path)
    }
