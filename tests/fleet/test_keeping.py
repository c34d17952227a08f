"""One tree may take so much and no more, whatever it is."""

from __future__ import annotations

import dataclasses
import tarfile
from datetime import date
from pathlib import Path

import pytest

from auditor.fleet.keeping import Keeper
from auditor.fleet.orders import Limits, Order, Setup, Status
from auditor.portfolio import ArchiveSource, FolderSource, Tree
from tests.fleet.conftest import FAULTY

LIMITS = Limits(memory=4_000_000_000, seconds=300.0)
SETUP = Setup(given={"jobs": 1, "no-cache": True}, environment={}, today=date(2026, 11, 23), limits=LIMITS)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "client.py").write_text(FAULTY)
    return Order(tree=Tree(name="tree", source=FolderSource(tmp_path / "tree", "tree")))


def test_a_tree_ends_when_its_time_is_over(order: Order) -> None:
    keeper = Keeper(dataclasses.replace(SETUP, limits=dataclasses.replace(LIMITS, seconds=0.001)))

    first, second = keeper.audit(order), keeper.audit(order)
    keeper.close()

    assert (first.status, first.reason) == (Status.FAILED, "It took more than 0.001 seconds.")
    assert second.reason == first.reason


def test_a_tree_ends_when_it_wants_too_much_memory(order: Order, tmp_path: Path) -> None:
    """The archive says that the name of its first file has seven hundred million characters."""
    header = tarfile.TarInfo("name")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 700_000_000
    with (tmp_path / "bomb.tar").open("wb") as file:
        file.write(header.tobuf())
        file.truncate(header.size + 10_240)
    bomb = Order(tree=Tree(name="bomb", source=ArchiveSource(tmp_path / "bomb.tar", "bomb.tar")))
    keeper = Keeper(dataclasses.replace(SETUP, limits=dataclasses.replace(LIMITS, memory=650_000_000)))

    outcome, other = keeper.audit(bomb), keeper.audit(order)
    keeper.close()

    assert (outcome.status, outcome.reason) == (
        Status.FAILED,
        "It takes more memory than a tree may have (650 MB).",
    )
    assert other.status is Status.DONE


def test_a_lost_process_is_started_again(order: Order) -> None:
    keeper = Keeper(SETUP)

    first = keeper.audit(order)
    process = keeper._process
    assert process is not None
    process.kill()
    second = keeper.audit(order)
    keeper.close()
    closed = keeper.audit(order)

    assert first.status is Status.DONE
    assert second.document == first.document
    assert first.peak > 10_000_000
    assert closed.status is Status.FAILED
