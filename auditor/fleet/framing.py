"""Messages between two of our own processes, over pipes: a length, and so many bytes."""

from __future__ import annotations

from typing import IO

import msgspec

from auditor.fleet.orders import Outcome

_LENGTH = 8
# A document of a tree with ten thousand findings has some thirty million bytes.
MESSAGE_LIMIT = 256 * 1024 * 1024


def send(stream: IO[bytes], message: bytes) -> None:
    stream.write(len(message).to_bytes(_LENGTH, "big") + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; None where the other side has gone, or says what nobody can take."""
    head = _exactly(stream, _LENGTH)
    if head is None or (length := int.from_bytes(head, "big")) > MESSAGE_LIMIT:
        return None
    return _exactly(stream, length)


def pack(outcome: Outcome) -> bytes:
    return msgspec.msgpack.encode(outcome)


def unpack(data: bytes) -> Outcome | None:
    """The outcome in these bytes; they come from a process that has read somebody's code, and are checked."""
    try:
        return msgspec.msgpack.decode(data, type=Outcome)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _exactly(stream: IO[bytes], count: int) -> bytes | None:
    pieces: list[bytes] = []
    while count > 0:
        piece = stream.read(min(count, 1 << 20))
        if not piece:
            return None
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)
