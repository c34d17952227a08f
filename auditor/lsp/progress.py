"""Tells the editor that an audit is under way, if it takes long enough for somebody to wonder."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from typing import TypeVar
from uuid import uuid4

from lsprotocol import types
from pygls.progress import Progress

# What is over sooner would only flicker.
SHOWN_AFTER = 1.0
_TITLE = "Auditing"

T = TypeVar("T")


async def show_while(work: Awaitable[T], progress: Progress, *, after: float = SHOWN_AFTER) -> T:
    """The outcome of the work; the editor shows that it goes on."""
    sign = asyncio.create_task(_show(progress, after))
    try:
        return await work
    finally:
        sign.cancel()
        with suppress(asyncio.CancelledError):
            await sign


async def _show(progress: Progress, after: float) -> None:
    await asyncio.sleep(after)
    token = str(uuid4())
    # The answer of the editor must find somebody who waits for it, even if the work is over by then.
    _ = await asyncio.shield(asyncio.ensure_future(progress.create_async(token)))
    progress.begin(token, types.WorkDoneProgressBegin(title=_TITLE, cancellable=False))
    try:
        await asyncio.Event().wait()  # Until it is cancelled.
    finally:
        progress.end(token, types.WorkDoneProgressEnd())
        progress.tokens.pop(token, None)
