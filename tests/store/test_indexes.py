"""The indexes of a tree are kept as a whole; of texts that are as they were, nothing is read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.analysis.running import slicing_run
from auditor.analysis.running.file_search import find_files
from auditor.catalogue import load_catalogue
from auditor.config import resolve
from auditor.index import FileIndex, index_text
from auditor.sources import name_modules, select_relevant
from auditor.store import NoStore, RunStore, Store
from tests.store.keeping import KEY, opened

_SENDER = "import requests\n\n\ndef send():\n    return requests.get('https://api.procore.com/rest/v1.0/me')\n"


@pytest.fixture
def read_texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of which an index was made."""
    texts: list[str] = []

    def index(text: str) -> FileIndex | None:
        texts.append(text)
        return index_text(text)

    monkeypatch.setattr(slicing_run, "index_text", index)
    return texts


def _tree(folder: Path, parts: int = 60) -> Path:
    folder.mkdir()
    (folder / "client.py").write_text(_SENDER)
    for number in range(parts):
        (folder / f"part_{number}.py").write_text(f"from client import send\n\n\ndef use_{number}():\n    send()\n")
    return folder


def _slice(tree: Path, store: Store, most: int | None = None) -> slicing_run.Sliced:
    """The slice of a tree, or of its last files."""
    discovery = find_files([str(tree)], resolve({}, {}, None, today=date(2026, 12, 2)).config)
    names = name_modules(discovery)
    relevance = select_relevant(discovery, [b"procore"], names)
    files = relevance.files if most is None else relevance.files[-most:]
    vendors = [load_catalogue().vendor]
    return slicing_run.slice_files(replace(relevance, files=files), names, vendors, store, discovery.root)


def test_second_run_reads_only_what_changed(tmp_path: Path, read_texts: list[str]) -> None:
    tree, store = _tree(tmp_path / "tree"), opened(tmp_path / "cache")

    first = _slice(tree, store)
    count = len(read_texts)
    second = _slice(tree, store)
    unchanged = read_texts[count:]
    changed = "from client import send\n\n\ndef changed():\n    send()\n"
    (tree / "part_7.py").write_text(changed)
    _slice(tree, store)

    assert (count, unchanged, read_texts[count:]) == (61, [], [changed])
    assert second == first


def test_run_over_a_part_leaves_the_rest(tmp_path: Path, read_texts: list[str]) -> None:
    tree, store = _tree(tmp_path / "tree", parts=130), opened(tmp_path / "cache")
    _slice(tree, store)

    (tree / "part_7.py").write_text("from client import send\n\n\ndef changed():\n    send()\n")
    _slice(tree, store, most=60)
    count = len(read_texts)
    _slice(tree, store)

    assert (count, len(read_texts)) == (132, 132)


def test_what_an_editor_holds_is_kept_in_memory_only(tmp_path: Path, read_texts: list[str]) -> None:
    beneath = opened(tmp_path / "cache")
    store = RunStore(beneath)
    indexes = {KEY: index_text(_SENDER) or FileIndex(imports=(), units=())}

    store.for_passing_texts.save_indexes(KEY, indexes)

    assert store.load_indexes(KEY) == indexes
    assert beneath.load_indexes(KEY) == {}
    assert read_texts == []


_CLASS = "@a.b\nclass A(B, metaclass=C):\n    x: int = f(y)[0]\n    def m(self): pass\n"


@pytest.mark.parametrize("text", [_SENDER, _CLASS, ""])
def test_indexes_come_back_as_they_were(text: str, tmp_path: Path) -> None:
    store = opened(tmp_path)
    index = index_text(text)
    assert index is not None

    store.save_indexes(KEY, {KEY: index})

    assert opened(tmp_path).load_indexes(KEY) == {KEY: index}


def test_damaged_indexes_are_none(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save_indexes(KEY, {KEY: FileIndex(imports=(), units=())})
    (file,) = (tmp_path / "indexes").glob("??/*")
    file.write_bytes(file.read_bytes()[:-1])

    assert store.load_indexes(KEY) == {}


def test_texts_that_utf_8_cannot_hold_are_not_kept(tmp_path: Path) -> None:
    store = opened(tmp_path)
    index = index_text('x = load("a.b\\ud800")\n')
    assert index is not None

    store.save_indexes(KEY, {KEY: index, "\ud800": index})

    assert store.load_indexes(KEY) == {}


def test_no_store_keeps_no_indexes() -> None:
    store = NoStore("It is switched off.")

    store.save_indexes(KEY, {KEY: FileIndex(imports=(), units=())})

    assert store.load_indexes(KEY) == {}
