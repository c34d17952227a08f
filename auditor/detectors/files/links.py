"""A link as rules tell of it: where it leads, and how that is known."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from auditor.semantics.domain.values import Place


class Origin(Enum):
    """How a link is known: by an answer it came out of, its host, a fetch that tests it, its token, or only names."""

    ANSWER = "answer"
    HOST = "host"
    TESTED = "tested"
    TOKEN = "token"
    NAME = "name"


class Target(Enum):
    """What a URL leads to: a file to fetch, a place to send a file to, or where a redirect leads."""

    FILE = "file"
    UPLOAD = "upload"
    REDIRECT = "redirect"


class Link(Struct, frozen=True, kw_only=True):
    """`shown` is how a message calls it; `host` is empty unless it is written in the code.

    `source` is the request whose answer holds it, where that is known.
    """

    target: Target
    origin: Origin
    shown: str
    host: str = ""
    source: Place | None = None
