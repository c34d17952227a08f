"""The process that audits may be broken off or crash; the next request is answered all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from auditor.lsp.exchange import Abilities, Outcome, Request
from auditor.lsp.worker import Worker
from tests.lsp.test_session import CLIENT, VENDOR

pytestmark = pytest.mark.slow


def request(root: Path) -> Request:
    return Request(root=str(root), paths=(str(root),), buffers={}, options={}, abilities=Abilities())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PROCORE_AUDITOR_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path.resolve() / "project"
    root.mkdir()
    (root / "client.py").write_text(CLIENT)
    (root / "hosts.py").write_text(VENDOR)
    return root


def played(scene: Callable[[Worker], Awaitable[tuple[Outcome, Outcome]]]) -> tuple[Outcome, Outcome]:
    async def play() -> tuple[Outcome, Outcome]:
        worker = Worker()
        try:
            return await scene(worker)
        finally:
            worker.stop()

    return asyncio.run(play())


def test_crash_is_told_and_mended(root: Path) -> None:
    async def scene(worker: Worker) -> tuple[Outcome, Outcome]:
        first = asyncio.create_task(worker.ask(request(root)))
        await asyncio.sleep(0.2)
        assert worker._running is not None
        worker._running.process.kill()
        return await first, await worker.ask(request(root))

    crashed, mended = played(scene)

    assert "ended unexpectedly" in crashed.failure
    assert list(mended.notes) == [str(root / "client.py")]


def test_audit_that_would_take_long_is_broken_off(root: Path) -> None:
    async def scene(worker: Worker) -> tuple[Outcome, Outcome]:
        worker._lasted[str(root)] = 60.0
        overtaken = request(root)
        first = asyncio.create_task(worker.ask(overtaken))
        await asyncio.sleep(0.2)
        worker.abandon(overtaken)
        return await first, await worker.ask(request(root))

    abandoned, answered = played(scene)

    assert abandoned.failure
    assert list(answered.notes) == [str(root / "client.py")]


def test_short_audit_is_left_to_its_end(root: Path) -> None:
    async def scene(worker: Worker) -> tuple[Outcome, Outcome]:
        first = request(root)
        asked = asyncio.create_task(worker.ask(first))
        await asyncio.sleep(0.2)
        worker.abandon(first)
        return await asked, await worker.ask(request(root))

    first, second = played(scene)

    assert (first.failure, second.failure) == ("", "")


def test_stopped_worker_answers_nothing_more(root: Path) -> None:
    async def scene(worker: Worker) -> tuple[Outcome, Outcome]:
        first = await worker.ask(request(root))
        worker.stop()
        return first, await worker.ask(request(root))

    first, second = played(scene)

    assert not first.failure
    assert second.failure
