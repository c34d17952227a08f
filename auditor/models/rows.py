"""The rows of library models: what sends, and what kind of object sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, field

from auditor.models.paths import AccessPath

# The library of what a project's own settings declare.
DECLARED_LIBRARY = "declared"
# What stands for the object behind a declared function; no import can have this name.
DECLARED = "<declared>.Sender"


class Sink(Struct, frozen=True, kw_only=True):
    """A call that sends (or, with `prepares`, describes) one request.

    `name` is its dotted name, in which `*` stands for any text. `parameters` are the names of its positional
    parameters. `method` and `path` are fixed unless `arguments` says where they are found: it holds access paths under
    `method`, `url`, `headers`, `params`, `body`, `files` and `request`, which was prepared before. `base` precedes a
    relative URL; with `is_vendors` and no base the vendor's own does. `headers` are made of one argument each,
    `adds` those of every call, `may_add` those of some. `file` and `place` are
    the file with the row and its key there.
    """

    name: str
    library: str
    method: str = ""
    path: str = ""
    parameters: tuple[str, ...] = ()
    arguments: Mapping[str, AccessPath] = field(default_factory=dict)
    base: str = ""
    is_vendors: bool = False
    headers: Mapping[str, AccessPath] = field(default_factory=dict)
    adds: tuple[str, ...] = ()
    may_add: tuple[str, ...] = ()
    prepares: bool = False
    file: str = ""
    place: str = ""


class SendingType(Struct, frozen=True, kw_only=True):
    """A class whose objects send, or a function that makes such an object.

    `parameters` are those of the constructor. `merges` is how headers of a call meet those of the object: "merge",
    "replace" or "none". `base` is the constructor's keyword for a base URL, `scheme` what precedes a bare host,
    `adds` the headers that the object adds by itself, `headers` the attribute with its default headers, empty if it
    keeps none, `inner` the attribute under which a wrapper keeps the object that sends. Types of one library share
    methods.
    """

    name: str
    library: str
    parameters: tuple[str, ...] = ()
    merges: str = "merge"
    base: str | None = None
    scheme: str = ""
    adds: tuple[str, ...] = ()
    headers: str = ""
    inner: str = ""
    file: str = ""
    place: str = ""


Row: TypeAlias = Sink | SendingType
