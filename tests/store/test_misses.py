"""What is damaged, or may be somebody else's, is not read from the cache."""

from __future__ import annotations

import os
import pickle
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.facts.expressions import Literal
from auditor.facts.span import Span
from auditor.store import NoStore, open_store
from auditor.store.folder import Folder
from auditor.store.rows import load
from tests.store.keeping import KEY, SPAN, module_of, opened, values_of


@pytest.mark.parametrize("damage", [b"", b"x", b"\x80\x05N.", os.urandom(200)])
def test_damaged_file_is_no_facts_and_is_replaced(damage: bytes, tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of())
    (file,) = store.folder.glob("??/*")
    file.write_bytes(damage)

    before = store.load(KEY)
    store.save(KEY, module_of(Literal(1, SPAN)))

    assert before is None
    assert values_of(store.load(KEY)) == [1]


@settings(deadline=None)  # Each example writes two files.
@given(st.data())
def test_any_changed_byte_is_noticed(data: st.DataObject) -> None:
    folder = Folder(Path(tempfile.mkdtemp()), ".facts")
    folder.write(KEY, b"what was kept")
    good = folder.place(KEY).read_bytes()
    position = data.draw(st.integers(0, len(good) - 1))
    bit = data.draw(st.integers(0, 7))

    bad = bytearray(good)
    bad[position] ^= 1 << bit

    folder.place(KEY).write_bytes(bad)
    changed = folder.read(KEY)
    folder.place(KEY).write_bytes(good[:position])

    assert (changed, folder.read(KEY)) == (None, None)


@pytest.mark.parametrize(
    "rows",
    [
        None,
        [],
        [0],
        ["a"],
        [10_000],
        [-9],
        [-1, [0]],
        [-2, 1, 2],
        {"a": 1},
        [-3, "a"],
        [-4, "a", "b"],
        [-5, 7],
        [[-1], [-1]],
    ],
)
def test_rows_that_are_no_facts_are_a_miss(rows: object) -> None:
    assert load(msgspec.msgpack.encode(rows)) is None


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x91" * 100_000 + b"\xc0", pickle.dumps(Span(1, 1, 1, 1))])
def test_bytes_that_are_no_rows_are_a_miss(data: bytes) -> None:
    assert load(data) is None


def test_entry_under_another_key_is_a_miss(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of(Literal("harmless", SPAN)))
    other = "cd" * 32
    folder = Folder(store.folder, ".facts")
    folder.place(other).parent.mkdir()

    folder.place(KEY).rename(folder.place(other))

    assert store.load(other) is None


def test_link_to_an_entry_is_a_miss(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of())
    place = Folder(store.folder, ".facts").place(KEY)
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")

    assert store.load(KEY) is None


def test_pipe_in_place_of_an_entry_is_a_miss(tmp_path: Path) -> None:
    store = opened(tmp_path)
    place = Folder(store.folder, ".facts").place(KEY)
    place.parent.mkdir()
    os.mkfifo(place)

    assert store.load(KEY) is None


def test_entry_that_others_can_write_is_a_miss(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of())

    Folder(store.folder, ".facts").place(KEY).chmod(0o666)

    assert store.load(KEY) is None


def test_entry_of_another_user_is_a_miss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of())

    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)

    assert store.load(KEY) is None


def test_entry_that_unpacks_without_end_is_a_miss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path, ".facts")
    folder.write(KEY, b"0" * 1_000)

    monkeypatch.setattr("auditor.store.folder.ENTRY_LIMIT", 500)

    assert folder.read(KEY) is None


def test_folder_that_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts").chmod(0o777)

    assert open_store(tmp_path) == NoStore("The cache folder can be written by others.")


def test_link_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "facts").symlink_to("elsewhere")

    assert open_store(tmp_path) == NoStore("The cache folder is not a folder.")
