"""When buffers are audited, and which results still count."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types

from auditor.lsp.exchange import Note, Outcome, Request
from auditor.lsp.positions import START
from auditor.lsp.session import Publication, Session


class Desk:
    """A session whose audits take as long as a test wants: they find one note, with the whole text as its message."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.seen: list[tuple[int | None, list[str]]] = []
        self.complaints: list[str] = []
        self.logged: list[str] = []
        self.may_answer = asyncio.Event()
        self.abandoned: list[Request] = []
        self.session = Session(
            ask=self.ask,
            abandon=self.abandoned.append,
            publish=self.publish,
            complain=self.complaints.append,
            log=self.logged.append,
            quiet=0.02,
        )

    async def ask(self, request: Request) -> Outcome:
        self.asked.append(request)
        await self.may_answer.wait()
        notes = {
            place: (Note(diagnostic=types.Diagnostic(range=START, message=text)),)
            for place, text in request.buffers.items()
        }
        failed = next((text for text in request.buffers.values() if text.startswith("failure")), "")
        return Outcome(failure=failed) if failed else Outcome(notes=notes, problems=("b.py: Cannot be read.",))

    def publish(self, publication: Publication) -> None:
        self.seen.append((publication.buffer.version, [note.diagnostic.message for note in publication.notes]))

    async def settle(self) -> None:
        self.may_answer.set()
        await asyncio.sleep(0.1)


def test_result_that_was_overtaken_is_dropped(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.show("u", str(tmp_path / "a.py"), "one", 1)
        await asyncio.sleep(0.05)
        desk.session.show("u", str(tmp_path / "a.py"), "two", 2)
        await desk.settle()
        return desk

    desk = asyncio.run(scenario())

    assert desk.seen == [(2, ["two"])]
    assert desk.abandoned == desk.asked[:1]


def test_many_strokes_are_audited_once(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.show("u", str(tmp_path / "a.py"), "", 1)
        await desk.settle()
        desk.session.show("u", str(tmp_path / "a.py"), "o", 2)
        desk.session.show("u", str(tmp_path / "a.py"), "on", 3)
        desk.session.show("u", str(tmp_path / "a.py"), "one", 4)
        await desk.settle()
        return desk

    desk = asyncio.run(scenario())

    assert [list(request.buffers.values()) for request in desk.asked] == [[""], ["one"]]
    assert desk.seen == [(1, [""]), (4, ["one"])]


def test_closed_buffer_is_cleared_and_forgotten(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.show("u", str(tmp_path / "a.py"), "one", 1)
        await desk.settle()
        desk.session.close("u")
        await desk.settle()
        return desk

    desk = asyncio.run(scenario())

    assert desk.seen == [(1, ["one"]), (1, [])]
    assert len(desk.asked) == 1
    assert desk.session.published("u") is None


def test_innermost_folder_is_the_project(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.change_folders([str(tmp_path), str(tmp_path / "inner")], [])
        desk.session.show("u", str(tmp_path / "inner" / "a.py"), "one", 1)
        await desk.settle()
        return desk

    assert [request.root for request in asyncio.run(scenario()).asked] == [str((tmp_path / "inner").resolve())]


def test_change_on_the_disk_is_audited(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.change_folders([str(tmp_path)], [])
        desk.session.show("u", str(tmp_path / "a.py"), "one", 1)
        await desk.settle()
        desk.session.touch([str(tmp_path / "b.py")])
        desk.session.touch([str(tmp_path.parent / "elsewhere.py")])
        await desk.settle()
        return desk

    assert len(asyncio.run(scenario()).asked) == 2


def test_problem_is_logged_once(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.show("u", str(tmp_path / "a.py"), "one", 1)
        await desk.settle()
        desk.session.show("u", str(tmp_path / "a.py"), "two", 2)
        await desk.settle()
        return desk

    assert asyncio.run(scenario()).logged == ["b.py: Cannot be read."]


def test_same_failure_is_told_once_and_findings_stay(tmp_path: Path) -> None:
    async def scenario() -> Desk:
        desk = Desk()
        desk.session.show("u", str(tmp_path / "a.py"), "one", 1)
        await desk.settle()
        desk.session.show("u", str(tmp_path / "a.py"), "failure", 2)
        await desk.settle()
        desk.session.show("u", str(tmp_path / "a.py"), "failure", 3)
        await desk.settle()
        return desk

    desk = asyncio.run(scenario())

    assert desk.complaints == ["failure"]
    assert desk.seen == [(1, ["one"])]
