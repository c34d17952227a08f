"""One tree may take so much and no more, whatever it is."""

from __future__ import annotations

import socket
import subprocess
import tarfile
import threading
from datetime import date
from pathlib import Path

import msgspec
import pytest

from auditor.fleet.keeping import Keeper
from auditor.fleet.orders import Limits, Order, Outcome, Setup, Status
from auditor.portfolio import ArchiveSource, FolderSource, GitSource, Tree
from tests.fleet.conftest import FAULTY

LIMITS = Limits(memory=4_000_000_000, seconds=300.0)
SETUP = Setup(given={"jobs": 1, "no-cache": True}, environment={}, today=date(2026, 11, 23), limits=LIMITS)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "client.py").write_text(FAULTY)
    return Order(tree=Tree(name="tree", source=FolderSource(tmp_path / "tree", "tree")))


def test_a_tree_ends_when_its_time_is_over(order: Order) -> None:
    keeper = Keeper(msgspec.structs.replace(SETUP, limits=msgspec.structs.replace(LIMITS, seconds=0.001)))

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
    keeper = Keeper(msgspec.structs.replace(SETUP, limits=msgspec.structs.replace(LIMITS, memory=650_000_000)))

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


def ends(connection: socket.socket) -> bool:
    """Whether the other side hangs up within 30 seconds."""
    connection.settimeout(30.0)
    try:
        while connection.recv(1 << 16):
            pass
    except TimeoutError:
        return False
    except ConnectionResetError:
        pass
    return True


def test_a_tree_ends_with_the_process_that_audits_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A remote takes the question of git, and never answers."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    keeper = Keeper(SETUP)
    outcomes: list[Outcome] = []
    with socket.create_server(("127.0.0.1", 0)) as remote:
        remote.settimeout(120.0)
        source = GitSource(f"http://127.0.0.1:{remote.getsockname()[1]}/x.git")
        order = Order(tree=Tree(name="tree", source=source))
        waiting = threading.Thread(target=lambda: outcomes.append(keeper.audit(order)), daemon=True)
        waiting.start()
        for _ in range(2):
            connection, _ = remote.accept()
            process = keeper._process
            assert process is not None
            process.kill()
            with connection:
                assert ends(connection)
        waiting.join(60.0)

    assert [each.reason for each in outcomes] == ["The process that audited it was lost."]


def test_a_process_that_cannot_be_started_costs_a_tree_and_no_more(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError

    keeper = Keeper(SETUP)
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        first = keeper.audit(order)
    second = keeper.audit(order)
    keeper.close()

    assert (first.status, first.reason) == (Status.FAILED, "The process that audited it was lost.")
    assert second.status is Status.DONE
