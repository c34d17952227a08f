"""Facts of unchanged texts are kept; nothing else is ever read from the cache."""

from __future__ import annotations

import hashlib
import os
import pickle
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.facts.definitions import CellMap, Comment, Module
from auditor.facts.expressions import Binary, Expr, Literal, Name
from auditor.facts.span import Span
from auditor.facts.statements import Assign
from auditor.store import FactStore, NoStore, default_folder, key_of, maker_version, open_store
from auditor.store.pickles import dump, load

KEY = "ab" * 32
SPAN = Span(1, 1, 1, 2)


def module_of(*values: Expr, path: str = "x.py") -> Module:
    body = tuple(Assign((Name("a", SPAN),), value, None, SPAN) for value in values)
    return Module(path, "x", False, body, (Comment(1, "# c"),), CellMap(((1, 1),)), frozenset({"a", "b"}))


def values_of(module: Module | None) -> list[object]:
    assert module is not None
    return [item.value.value for item in module.body if isinstance(item, Assign) and isinstance(item.value, Literal)]


def opened(folder: Path) -> FactStore:
    store = open_store(folder)
    assert isinstance(store, FactStore)
    return store


def test_saved_facts_are_loaded(tmp_path: Path) -> None:
    store = opened(tmp_path)
    module = module_of(Literal("text", SPAN), Literal(2j, SPAN), Literal(b"x", SPAN), Literal(None, SPAN))

    store.save(KEY, module)

    loaded = store.load(KEY)
    assert values_of(loaded) == ["text", 2j, b"x", None]
    assert loaded is not None
    assert (loaded.words, loaded.comments, loaded.cells) == (module.words, module.comments, module.cells)


def test_unknown_key_has_no_facts(tmp_path: Path) -> None:
    assert opened(tmp_path).load(KEY) is None


def test_facts_survive_the_store_object(tmp_path: Path) -> None:
    opened(tmp_path).save(KEY, module_of(Literal(1, SPAN)))

    copy = pickle.loads(pickle.dumps(opened(tmp_path)))

    assert values_of(copy.load(KEY)) == [1]


def test_shared_expressions_stay_shared(tmp_path: Path) -> None:
    shared = Literal(1, SPAN)
    store = opened(tmp_path)
    store.save(KEY, module_of(shared, shared))

    loaded = store.load(KEY)

    assert loaded is not None
    first, second = loaded.body
    assert isinstance(first, Assign)
    assert isinstance(second, Assign)
    assert first.value is second.value


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


@given(st.data())
def test_any_changed_byte_is_noticed(data: st.DataObject) -> None:
    good = dump(module_of(Literal("text", SPAN)))
    assert good is not None
    position = data.draw(st.integers(0, len(good) - 1))
    bit = data.draw(st.integers(0, 7))

    bad = bytearray(good)
    bad[position] ^= 1 << bit

    assert load(bytes(bad)) is None
    assert load(good[:position]) is None


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return os.putenv, ("PROCORE_AUDITOR_TEST_EVIL", "1")


def signed(payload: bytes) -> bytes:
    start = dump(module_of())
    assert start is not None
    packed = zlib.compress(payload)
    return start[: start.index(b"\n") + 1] + hashlib.sha256(packed).digest() + packed


@pytest.mark.parametrize(
    "payload",
    [
        pickle.dumps(Evil()),
        pickle.dumps({"a": 1}),
        pickle.dumps(Span(1, 1, 1, 1)),
        b"cbuiltins\neval\n(S'1'\ntR.",
        b"cos\nsystem\n(S'true'\ntR.",
        b"cauditor.facts.expressions\ndataclass\n(tR.",
        b"cauditor.facts.no_such_room\nModule\n.",
        b"\x80\x05\x8c\x1bauditor.facts.expressions\x94\x8c\x15dataclass.__globals__\x94\x93.",
        b"cauditor.store.store\nFactStore\n.",
        b"not a pickle",
        b"",
    ],
)
def test_only_facts_are_ever_unpickled(payload: bytes) -> None:
    assert load(signed(payload)) is None


def test_bottomless_expression_is_not_kept(tmp_path: Path) -> None:
    value: Expr = Literal(1, SPAN)
    for _ in range(50_000):
        value = Binary("+", value, Literal(1, SPAN), SPAN)
    store = opened(tmp_path)

    store.save(KEY, module_of(value))

    assert store.load(KEY) is None


def test_full_disk_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)

    def refuse(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)

    store.save(KEY, module_of())

    assert store.load(KEY) is None


def test_vanished_folder_stops_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path / "cache")
    store.folder.rmdir()

    store.save(KEY, module_of())

    assert store.load(KEY) is None
    assert store.prune() == 0


def test_pruning_deletes_what_was_not_used_for_longest(tmp_path: Path) -> None:
    size = len(dump(module_of()) or b"")
    opened(tmp_path)
    store = FactStore(tmp_path / "facts", size_limit=3 * size)
    keys = [f"{number:02}" + "0" * 62 for number in range(4)]
    for key in keys:
        store.save(key, module_of())
    for age, file in enumerate(sorted(store.folder.glob("??/*"))):
        os.utime(file, (1_000 + age, 1_000 + age))

    used = store.load(keys[0])
    deleted = store.prune()

    assert used is not None
    assert deleted == 2
    assert [store.load(key) is not None for key in keys] == [True, False, False, True]
    assert store.prune() == 0


def test_folder_is_private_and_says_what_it_is(tmp_path: Path) -> None:
    store = opened(tmp_path / "cache")

    assert store.folder.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "cache" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_folder_that_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts").chmod(0o777)

    assert open_store(tmp_path) == NoStore("The cache folder can be written by others.")


def test_link_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "facts").symlink_to("elsewhere")

    assert open_store(tmp_path) == NoStore("The cache folder is not a folder.")


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert open_store(tmp_path / "file") == NoStore("The cache folder cannot be used: Not a directory.")


def test_no_store_keeps_nothing() -> None:
    store = NoStore("Switched off.")

    store.save(KEY, module_of())

    assert (store.load(KEY), store.prune()) == (None, 0)


def test_cache_lies_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert default_folder() == tmp_path / "procore-auditor"


def test_relative_cache_folder_is_disregarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))

    assert default_folder() == tmp_path / ".cache" / "procore-auditor"


@given(st.text(), st.text(), st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_keys_differ_when_anything_differs(text: str, other: str, options: list[str], others: list[str]) -> None:
    same = (text, options) == (other, others)

    assert (key_of(text, made_by="1", options=options) == key_of(other, made_by="1", options=others)) is same


def test_key_depends_on_the_maker() -> None:
    assert key_of("x", made_by="1") != key_of("x", made_by="2")


def test_maker_version_changes_with_code_and_libraries() -> None:
    version = maker_version("facts", "lowering", libraries=["libcst"])

    assert version == maker_version("lowering", "facts", libraries=["libcst"])
    assert version != maker_version("facts", libraries=["libcst"])
    assert version != maker_version("facts", "lowering", libraries=["libcst", "no-such-library"])
