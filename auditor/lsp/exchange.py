"""What the server and its worker process say to each other: plain data that can be pickled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lsprotocol import types
from msgspec import Struct, field


class Abilities(Struct, frozen=True, kw_only=True):
    """What the editor can show, as it said when the session began."""

    encoding: str = "utf-16"
    related_information: bool = False
    code_description: bool = False
    tags: bool = False
    markdown: bool = False


class Request(Struct, frozen=True, kw_only=True):
    """One audit: `paths` below `root`, with `buffers` (absolute place -> text) in place of the files on the disk.

    `options` are settings of the editor, by the name of the command line's option.
    """

    root: str
    paths: tuple[str, ...]
    buffers: Mapping[str, str]
    options: Mapping[str, object]
    abilities: Abilities


class Offer(Struct, frozen=True):
    """How a finding may be ignored: with or without an end; `refusal` says why no ignore would hold on `day`."""

    code: str
    day: date
    until: date | None = None
    refusal: str = ""


class OfferedFix(Struct, frozen=True):
    """A proven fix: its edits as absolute places of files, ranges and new texts.

    `digests` are those of the texts that the edits are about, by place.
    """

    title: str
    is_safe: bool
    edits: tuple[tuple[str, types.Range, str], ...]
    digests: Mapping[str, str]


class Note(Struct, frozen=True, kw_only=True):
    """One diagnostic with what is told when somebody points at it; `offer` is None for what is no finding."""

    diagnostic: types.Diagnostic
    hover: str = ""
    offer: Offer | None = None
    fix: OfferedFix | None = None


class Outcome(Struct, frozen=True, kw_only=True):
    """Notes by the absolute place of the file; `failure` is set instead where the audit could not be done.

    `problems` say what was left out, also in files that are not open.
    """

    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    failure: str = ""
