"""The result of a tree holds as long as nothing has changed that it depends on."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest

from auditor.catalogue import load_catalogues
from auditor.fleet.auditing import Engine, audit_tree
from auditor.fleet.orders import Limits, Order, Outcome, Setup, Status
from auditor.model import AuditorError
from auditor.portfolio import ArchiveSource, FolderSource, Tree
from auditor.portfolio.trees import Source
from tests.fleet.conftest import FAULTY

SETUP = Setup(
    given={"jobs": 1, "no-cache": True},
    environment={},
    today=date(2026, 11, 23),
    limits=Limits(memory=4_000_000_000, seconds=300.0),
)
Audit = Callable[..., Outcome]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(setup=SETUP, catalogues=load_catalogues(()), version="1")


@pytest.fixture
def audit(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Audit:
    """Audits a source, with something different from usual."""

    def run(source: Source, previous: str = "", owners: tuple[str, ...] = (), **different: object) -> Outcome:
        setup = msgspec.structs.replace(SETUP, **different)
        order = Order(tree=Tree(name="tree", source=source, owners=owners), previous=previous)
        work = tmp_path_factory.mktemp("work")
        return audit_tree(order, msgspec.structs.replace(engine, setup=setup), work)

    return run


@pytest.fixture(params=["folder", "archive"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "client.py").write_text(FAULTY)
    if request.param == "folder":
        return FolderSource(tmp_path / "tree", "tree")
    with tarfile.open(tmp_path / "tree.tar", "w") as archive:
        archive.add(tmp_path / "tree", "tree")
    return ArchiveSource(tmp_path / "tree.tar", "tree.tar")


def test_what_did_not_change_is_not_audited_again(audit: Audit, source: Source) -> None:
    first = audit(source)

    same = audit(source, first.key)
    elsewhere = audit(source, first.key, given={"jobs": 3, "no-cache": True, "cache-dir": "/elsewhere"})

    assert (first.status, first.gate) == (Status.DONE, 1)
    assert [each["rule"] for each in json.loads(first.document)["findings"]] == ["PCR201"]
    assert (same.status, same.document) == (Status.UNCHANGED, "")
    assert elsewhere.status is Status.UNCHANGED


@pytest.mark.parametrize(
    "different",
    [
        {"owners": ("Team",)},
        {"given": {**SETUP.given, "ignore": ["PCR201"]}},
        {"environment": {"PROCORE_AUDITOR_FAIL_ON": "never"}},
        {"today": date(2026, 11, 24)},
    ],
    ids=lambda each: next(iter(each)),
)
def test_what_changed_is_audited_again(audit: Audit, source: Source, different: dict[str, object]) -> None:
    again = audit(source, audit(source).key, **different)

    assert again.status is Status.DONE


def test_changed_code_is_audited_again(audit: Audit, source: Source) -> None:
    first = audit(source)
    folder = source.path.parent / "tree" if isinstance(source, ArchiveSource | FolderSource) else Path()
    (folder / "client.py").write_text("import requests\n")
    if isinstance(source, ArchiveSource):
        with tarfile.open(source.path, "w") as archive:
            archive.add(folder, "tree")

    again = audit(source, first.key)

    assert (again.status, again.gate) == (Status.DONE, 0)
    assert again.key != first.key


def test_a_tree_without_python_fails(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(AuditorError, match="Nothing was analysed"):
        audit(FolderSource(tmp_path / "empty", "empty"))
