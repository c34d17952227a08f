"""Whole reports to bytes and back: typed data, which is checked when it is read."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from auditor.model import Announcement, Report, Rule, WideCharacter
from auditor.model.location import FilePlace, Location

_Line = tuple[str, int | None, int]


class _Kept(Struct, frozen=True, kw_only=True):
    """A report without what the rule files say, and its tables as rows."""

    report: Report
    excerpts: tuple[tuple[_Line, str], ...]
    line_hashes: tuple[tuple[_Line, str], ...]
    wide: tuple[tuple[_Line, tuple[WideCharacter, ...]], ...]
    in_files: tuple[tuple[Location, FilePlace], ...]


def dump_report(report: Report) -> bytes | None:
    """The bytes of a report; None if it holds a text that UTF-8 cannot."""
    bare = replace(report, rules=(), announcements=(), excerpts={}, line_hashes={}, wide={}, in_files={})
    kept = _Kept(
        report=bare,
        excerpts=tuple(report.excerpts.items()),
        line_hashes=tuple(report.line_hashes.items()),
        wide=tuple(report.wide.items()),
        in_files=tuple(report.in_files.items()),
    )
    try:
        return msgspec.msgpack.encode(kept)
    except (OverflowError, UnicodeEncodeError):
        return None


def load_report(data: bytes, *, rules: tuple[Rule, ...], announcements: tuple[Announcement, ...]) -> Report | None:
    """The report in these bytes, with the rules that it was made with; None if it is none."""
    try:
        kept = msgspec.msgpack.decode(data, type=_Kept)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None
    return replace(
        kept.report,
        rules=rules,
        announcements=announcements,
        excerpts=dict(kept.excerpts),
        line_hashes=dict(kept.line_hashes),
        wide=dict(kept.wide),
        in_files=dict(kept.in_files),
    )
