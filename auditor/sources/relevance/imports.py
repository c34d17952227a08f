"""Which modules a file imports, read from its bytes without parsing: quick, and now and then too generous."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.dotted import loaded_module


class Imported(NamedTuple):
    """`from ..module import a, b` is level 2, "module", ("a", "b"); a plain import has no names."""

    level: int
    module: str
    names: tuple[str, ...] = ()


_WORD = re.compile(rb"import(?=[ \t(*\\])")
_BEFORE = re.compile(rb"(?:^|[:;])[ \t]*+(?:from[ \t]++(?P<dots>\.*+)[ \t]*+(?P<module>[\w.]*+)[ \t]*+)?$")
# What follows: a list in brackets, or the rest of the line, which a backslash carries on. Both are cut off where
# no list of names is that long.
_AFTER = re.compile(rb"[ \t]*(?:\((?P<list>[^)]{0,4000})|(?P<line>(?:\\\r?\n|[^\n\r;#\\]){0,4000}))")
_COMMENT = re.compile(rb"#[^\n]*")
_NAME = re.compile(rb"(?:^|,)[\s\\]*(?P<name>[\w.]+)")
_DYNAMIC = re.compile(
    rb"""(?:import_module|__import__)\(\s*["'](?P<module>[\w.]++)["']"""
    rb"""(?:\s*,\s*(?:package\s*=\s*)?["'](?P<package>[\w.]+)["'])?"""
)
# A statement begins this close before its `import`; a longer line is data.
_REACH = 400


def scan_imports(data: bytes) -> Iterator[Imported]:
    """Every import statement of a module, and calls of `import_module` with a literal name."""
    position = 0
    while word := _WORD.search(data, position):
        position = word.end()
        reach = max(word.start() - _REACH, 0)
        before = _BEFORE.search(data[max(data.rfind(b"\n", reach, word.start()) + 1, reach) : word.start()])
        after = _AFTER.match(data, word.end()) if before else None
        if before is None or after is None:
            continue
        position = after.end()
        listed = after["line"] if after["list"] is None else _COMMENT.sub(b"", after["list"])
        names = tuple(_text(found["name"]) for found in _NAME.finditer(listed))
        if before["module"] or before["dots"]:
            yield Imported(len(before["dots"]), _text(before["module"] or b""), names)
        else:
            yield from (Imported(0, name) for name in names)
    if b"import_module" in data or b"__import__" in data:
        for found in _DYNAMIC.finditer(data):
            yield Imported(*loaded_module(_text(found["module"]), _text(found["package"] or b"")))


def code_of_notebook(data: bytes) -> bytes:
    r"""The JSON of a notebook, with its lines of code laid bare well enough for `scan_imports`."""
    return data.replace(b"\\n", b"\n").replace(b'"', b"\n")


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace")
