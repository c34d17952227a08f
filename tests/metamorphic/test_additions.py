"""Nothing that is found is lost because of what lies beside it, or of the order in which things are looked at."""

from __future__ import annotations

import random
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar  # keys to sort by need only be comparable

import pytest

from auditor.facts.definitions import Class, Function, Module
from auditor.facts.walk import definitions
from auditor.pipeline import audit
from auditor.semantics import engine
from auditor.sources.relevance import prefilter
from tests.expectations import Mark, marks_of
from tests.metamorphic.judging import _config
from tests.metamorphic.project import Project, write_project
from tests.metamorphic.subjects import Subject, cases, examples
from tests.test_cases import report_of, shipped

Item = TypeVar("Item")
Addition = Callable[[Project], Project]

SUBJECTS = (*(subject for subject in examples() if subject.kind == "bad"), *cases())
# One subject in so many is looked at by the fast tests, for each way to disturb it.
ONE_IN = 100
# The whole sweep leaves out one subject in so many.
ALL_BUT_ONE_IN = 3
# Files of a small project, as far as these tests go: to write and read as many as it really may have takes time.
SMALL = 40

STORE = """
class Store:
    def __init__(self):
        self.rows = {}

    def get(self, key):
        return self.rows.get(key)

    def post(self, key, value):
        self.rows[key] = value

    def delete(self, key):
        self.rows.pop(key, None)


class Registry(Store):
    def request(self, key, value=None):
        self.post(key, value)
        return self.get(key)
"""


def with_unrelated_classes(project: Project) -> Project:
    return {**project, "unrelated_store.py": STORE}


def with_many_unrelated_files(project: Project) -> Project:
    """More than a small project has, so that only what is near to the vendor is looked at."""
    return {**project, **{f"unrelated/part_{number}.py": f"SIZE = {number}\n" for number in range(SMALL + 1)}}


def with_copies(project: Project) -> Project:
    """Each module that holds a class once more, under another name."""
    copied = {
        PurePosixPath(path).with_name(f"{PurePosixPath(path).stem}_before_the_move.py").as_posix(): text
        for path, text in project.items()
        if path.endswith(".py") and "class " in text and not path.endswith("__init__.py")
    }
    return {**project, **copied}


ADDITIONS: Mapping[str, Addition] = {
    "copies": with_copies,
    "many-unrelated-files": with_many_unrelated_files,
    "unrelated-classes": with_unrelated_classes,
}

# Of two workers with the same jobs it is not known which one runs them, nor of two classes with one name in a registry
# which one is asked for. A large project hides a reader of messages that shares only the names in them with the sender.
EXEMPT = frozenset(
    {
        ("copies", "files/links-in-records-asked-for-by-name"),
        ("copies", "tokens/jobs-of-a-worker-in-modules"),
        ("copies", "wrappers/methods-of-stored-objects"),
        ("many-unrelated-files", "files/links-in-messages-of-any-shape"),
    }
)


@pytest.fixture(autouse=True)
def small_projects_are_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefilter, "SMALL_FILES", SMALL)


def found_in(subject: Subject, project: Project) -> frozenset[Mark]:
    with tempfile.TemporaryDirectory(prefix="added-to-") as name:
        write_project(project, Path(name))
        is_case = subject.kind == "case"
        return marks_of(report_of(Path(name)) if is_case else audit([name], _config(), catalogues=[shipped()]))


@lru_cache(maxsize=1)
def undisturbed(subject: Subject) -> frozenset[Mark]:
    """What is found when nothing is added; one subject is disturbed in many ways."""
    return found_in(subject, subject.project)


def lost_by(addition: str, subject: Subject) -> list[str]:
    return sorted(map(str, undisturbed(subject) - found_in(subject, ADDITIONS[addition](subject.project))))


def sampled(way: str) -> list[Subject]:
    """Always the same ones, spread by a hash."""
    return [each for each in SUBJECTS if zlib.crc32(f"{each.name} beside {way}".encode()) % ONE_IN == 0]


def swept() -> list[Subject]:
    """Most of them, spread in the same way."""
    return [each for each in SUBJECTS if zlib.crc32(f"{each.name} beside all".encode()) % ALL_BUT_ONE_IN != 0]


def name_of(subject: object) -> str:
    return subject.name.replace(" ", "-") if isinstance(subject, Subject) else str(subject)


def shuffle(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Execute the modules, and the functions of each, in another order."""
    order = random.Random(seed)

    def shuffled(module: Module) -> list[tuple[str, Function, Class | None]]:
        found = list(definitions(module))
        order.shuffle(found)
        return found

    def any_order(items: Iterable[Item], key: Callable[[Item], Any] | None = None) -> list[Item]:
        found = list(items)
        order.shuffle(found)
        return found if key is None else sorted(found, key=key)

    monkeypatch.setattr(engine, "definitions", shuffled)
    monkeypatch.setattr(engine, "sorted", any_order, raising=False)


@pytest.mark.parametrize(
    ("addition", "subject"), [(way, each) for way in ADDITIONS for each in sampled(way)], ids=name_of
)
def test_nothing_is_lost_beside_other_code(addition: str, subject: Subject) -> None:
    assert lost_by(addition, subject) == []


@pytest.mark.parametrize("subject", sampled("order"), ids=name_of)
def test_any_order_of_files_and_functions_finds_the_same(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = undisturbed(subject)
    shuffle(monkeypatch, zlib.crc32(subject.name.encode()))

    assert found_in(subject, subject.project) == expected


@pytest.mark.slow
@pytest.mark.parametrize("subject", swept(), ids=name_of)
def test_nothing_is_ever_lost_whatever_is_added_or_comes_first(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = {addition: lost_by(addition, subject) for addition in ADDITIONS if (addition, subject.name) not in EXEMPT}
    expected = undisturbed(subject)
    shuffle(monkeypatch, zlib.crc32(subject.name[::-1].encode()))

    assert {addition: marks for addition, marks in lost.items() if marks} == {}
    assert found_in(subject, subject.project) == expected
