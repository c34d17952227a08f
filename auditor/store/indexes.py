"""The indexes of a tree to bytes and back: typed data, which is checked when it is read."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from auditor.index import FileIndex


def dump(indexes: Mapping[str, FileIndex]) -> bytes | None:
    """The bytes of the indexes; None if they hold a text that UTF-8 cannot."""
    try:
        return msgspec.msgpack.encode(indexes)
    except UnicodeEncodeError:
        return None


def load(data: bytes) -> Mapping[str, FileIndex]:
    """The indexes in these bytes; none if they are damaged."""
    try:
        return msgspec.msgpack.decode(data, type=dict[str, FileIndex])
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return {}
