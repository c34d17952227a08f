"""Unified differences as `git apply` and `patch` take them, byte for byte."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping

_NO_END = b"\n\\ No newline at end of file\n"


def make_patch(
    old: Mapping[str, bytes], new: Mapping[str, bytes], *, name: Callable[[str], str] = str, context: int = 3
) -> bytes:
    """The differences of all files in the order of their paths; `name` gives each the path that the patch shows.

    Each stands among as many lines as `context` says.
    """
    changed = (path for path in sorted(new) if old[path] != new[path])
    return b"".join(_difference(old[path], new[path], name(path), context) for path in changed)


def _difference(old: bytes, new: bytes, name: str, context: int) -> bytes:
    names = (_quoted("a/" + name), _quoted("b/" + name))
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(old), _lines(new), *names, n=context, lineterm=b"\n")
    return b"".join(line if line.endswith(b"\n") else line + _NO_END for line in lines)


def _lines(data: bytes) -> list[bytes]:
    """A carriage return belongs to its line, as git sees it."""
    return [line + b"\n" for line in data.split(b"\n")[:-1]] + [last for last in data.split(b"\n")[-1:] if last]


def _quoted(name: str) -> bytes:
    """A path as git writes it: in quotes where a character could be taken for something else."""
    data = name.encode("utf-8", "surrogateescape")
    if all(0x20 <= byte < 0x7F and byte not in b'"\\' for byte in data):
        return data
    return b'"' + b"".join(_escaped(byte) for byte in data) + b'"'


def _escaped(byte: int) -> bytes:
    if byte in b'"\\':
        return b"\\" + bytes([byte])
    return bytes([byte]) if 0x20 <= byte < 0x7F else b"\\%03o" % byte
