"""What can be done about a finding, as data: edits of the client's files, or steps in words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct, field

from auditor.model.location import Location


class Applicability(Enum):
    """How far a fix may be trusted.

    Safe: the program does the same against today's API, or only what the announcement demands. Unsafe: right in most
    programs, but a person must look. Manual: there are no edits, only steps in words.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    MANUAL = "manual"


class FixSpec(Struct, frozen=True, kw_only=True):
    """What a rule file says of its fix: a kind of `auditor.fixes`, and its options."""

    kind: str
    options: Mapping[str, object] = field(default_factory=dict)


class Edit(Struct, frozen=True, kw_only=True):
    r"""Put `text` (with `\n` as its line end) in place of what stands at the location; an empty one is an insertion."""

    location: Location
    text: str


class Fix(Struct, frozen=True, kw_only=True):
    """`steps` tell a person what to do, where `applicability` is manual. `is_proven` once an analysis confirmed it."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...] = ()
    steps: str = ""
    is_proven: bool = False
