"""An editor is told of an audit that takes long, and of no other."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from auditor.lsp.progress import show_while


class Signs:
    """Stands for the editor: it remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.tokens: dict[str, object] = {}

    async def create_async(self, token: str) -> None:
        self.tokens[token] = None
        self.told.append("create")

    def begin(self, _: str, value: types.WorkDoneProgressBegin) -> None:
        self.told.append(value.title)

    def end(self, _token: str, _value: types.WorkDoneProgressEnd) -> None:
        self.told.append("end")


def told_of_work(*, after: float) -> list[str]:
    async def play() -> Signs:
        signs = Signs()
        work = asyncio.sleep(0.05, "done")
        assert await show_while(work, signs, after=after) == "done"  # type: ignore[arg-type]  # Stands for pygls' own.
        return signs

    signs = asyncio.run(play())
    assert signs.tokens == {}
    return signs.told


def test_long_work_is_shown_until_it_ends() -> None:
    assert told_of_work(after=0.0) == ["create", "Auditing", "end"]


def test_short_work_is_not_shown() -> None:
    assert told_of_work(after=10.0) == []
