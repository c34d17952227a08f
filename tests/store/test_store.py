"""Facts of unchanged texts are kept; nothing else is ever read from the cache."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.facts.definitions import Module
from auditor.facts.expressions import Binary, Expr, Literal
from auditor.lowering import lower_module
from auditor.store import FactStore, NoStore, RunStore, clear_store, default_folder, key_of, maker_version, open_store
from auditor.store.folder import Folder
from auditor.store.rows import dump, load
from tests.store.keeping import KEY, SPAN, module_of, opened, values_of


def test_saved_facts_are_loaded(tmp_path: Path) -> None:
    store = opened(tmp_path)
    module = module_of(Literal("text", SPAN), Literal(2j, SPAN), Literal(b"x", SPAN), Literal(None, SPAN))

    store.save(KEY, module)

    loaded = store.load(KEY)
    assert values_of(loaded) == ["text", 2j, b"x", None]
    assert loaded is not None
    assert (loaded.words, loaded.comments, loaded.cells) == (module.words, module.comments, module.cells)


def test_one_run_keeps_facts_of_passing_texts_to_itself(tmp_path: Path) -> None:
    beneath, module = opened(tmp_path), module_of(Literal("text", SPAN))
    store = RunStore(beneath)

    store.for_passing_texts.save(KEY, module)
    store.save(KEY[::-1], module)

    assert store.load(KEY) is module
    assert beneath.load(KEY) is None
    assert values_of(beneath.load(KEY[::-1])) == ["text"]
    assert values_of(RunStore(beneath).load(KEY[::-1])) == ["text"]


def test_unknown_key_has_no_facts(tmp_path: Path) -> None:
    assert opened(tmp_path).load(KEY) is None


def test_facts_survive_the_store_object(tmp_path: Path) -> None:
    opened(tmp_path).save(KEY, module_of(Literal(1, SPAN)))

    copy = pickle.loads(pickle.dumps(opened(tmp_path)))

    assert values_of(copy.load(KEY)) == [1]


@pytest.mark.parametrize("value", [2**70, -(2**63), 0, True, 1.5, "\u20ac", b"\xff", None])
def test_literals_of_every_kind_come_back(value: str | bytes | float | None, tmp_path: Path) -> None:
    store = opened(tmp_path)

    store.save(KEY, module_of(Literal(value, SPAN)))

    (loaded,) = values_of(store.load(KEY))
    assert (type(loaded), loaded) == (type(value), value)


def test_facts_of_every_case_come_back_as_they_were() -> None:
    paths = sorted((Path(__file__).parents[1] / "cases" / "dataflow").rglob("*.py"))
    modules = [lower_module(path.read_text("utf-8"), path="x.py", name="x", is_package=False) for path in paths]

    loaded = [load(dump(module) or b"") for module in modules]

    assert len(modules) > 20
    assert list(map(repr, map(spelled, loaded))) == list(map(repr, map(spelled, modules)))


def spelled(module: Module | None) -> tuple[object, ...]:
    """What a module holds, its words in order."""
    assert module is not None
    return (module.body, module.comments, sorted(module.words), module.prose, module.omissions)


def test_entries_are_for_their_owner_only(tmp_path: Path) -> None:
    store = opened(tmp_path)

    store.save(KEY, module_of())

    place = Folder(store.folder, ".facts").place(KEY)
    assert (place.stat().st_mode & 0o777, place.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_credentials_in_comments_are_not_kept(tmp_path: Path) -> None:
    secret = "q8Zt3Lw9Vb2Xr7Kd5Mn1"
    text = f'"""Log in with Bearer {secret}."""\nx = 1  # token = "{secret}"\n'
    store = opened(tmp_path)

    store.save(KEY, lower_module(text, path="x.py", name="x", is_package=False))

    content = Folder(store.folder, ".facts").read(KEY)
    assert content is not None
    assert b"log in with bearer" in content
    assert secret.lower().encode() not in content.lower()


def test_clearing_deletes_entries_and_nothing_else(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save(KEY, module_of())
    (tmp_path / "mine" / "ab").mkdir(parents=True)
    others = [tmp_path / "mine" / "ab" / "x.facts", store.folder / KEY[:2] / "notes.txt"]
    for other in others:
        other.write_text("kept")

    assert clear_store(tmp_path) == 1
    assert store.load(KEY) is None
    assert [other.read_text() for other in others] == ["kept", "kept"]


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
    assert list(store.folder.glob("??/*")) == []


def test_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)

    def refuse(**_: object) -> object:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("auditor.store.folder.NamedTemporaryFile", refuse)

    store.save(KEY, module_of())

    assert store.load(KEY) is None


def test_vanished_folder_stops_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path / "cache")
    store.folder.rmdir()

    store.save(KEY, module_of())

    assert store.load(KEY) is None
    assert store.prune() == 0


def test_pruning_deletes_what_was_not_used_for_longest(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.save(KEY, module_of())
    place = Folder(first.folder, ".facts").place(KEY)
    store = FactStore(tmp_path, size_limit=3 * place.stat().st_size)
    place.unlink()
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


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert open_store(tmp_path / "file") == NoStore("The cache folder cannot be used: File exists.")


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
    version = maker_version("facts", "lowering", libraries=("libcst",))

    assert version == maker_version("lowering", "facts", libraries=("libcst",))
    assert version != maker_version("facts", libraries=("libcst",))
    assert version != maker_version("facts", "lowering", libraries=("libcst", "no-such-library"))
