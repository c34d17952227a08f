"""One request as one execution saw it leave; the raw material of request sites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from auditor.facts.definitions import Function
from auditor.semantics.domain.states import Entry
from auditor.semantics.domain.values import ClassValue, Place, Text, Values
from auditor.semantics.interpreter.frame import FRAMEWORK, CallSite


class HeaderSet(Struct, frozen=True, kw_only=True):
    """One possibility of the headers of a request. Names are lower case.

    `dicts` are the places of the mappings that were merged, the most specific last; `carrier` is the one that brings
    the credentials (where there is one). `removed` tells where a header was taken away again. `is_open` if further
    headers may be there that are not known.
    """

    entries: Mapping[str, Entry]
    is_open: bool
    dicts: tuple[Place, ...]
    carrier: Place | None
    removed: Mapping[str, Place] = field(default_factory=dict)


class SendingObject(Struct, frozen=True):
    """The object whose method sends: its class, and the call that made it."""

    cls: ClassValue
    made: Place | None


class Observation(Struct, frozen=True, kw_only=True):
    """`site` is the call that sends. `options` holds the library's further keywords (verify, auth, timeout …).

    `files` are contents sent as multipart, `body` is data or JSON; both empty when not given. `inferred` tells which
    links of the resolution were guessed. `owner` is the qualified name of the class around the call, if any.
    `is_declared` if a project's settings say what is sent. `is_passed_by` if what is known says that the branch around
    the call is not taken.
    """

    id: int
    site: Place
    library: str
    function: str
    owner: str
    methods: Values
    urls: Values
    headers: tuple[HeaderSet, ...]
    params: Values
    body: Values
    files: Values
    options: Mapping[str, Values]
    chain: tuple[CallSite, ...]
    entry: Function | None
    feasible: bool
    inferred: tuple[str, ...] = ()
    sender: SendingObject | None = None
    is_declared: bool = False
    is_passed_by: bool = False

    @property
    def way(self) -> tuple[Place, ...]:
        """The call that sends, and the calls that led there, the innermost first."""
        return (self.site, *(call.place for call in reversed(self.chain)))

    @property
    def modules(self) -> frozenset[str]:
        """The modules that it is sent in and led to by."""
        return frozenset(place.module for place in self.way)

    @property
    def bodies(self) -> tuple[tuple[str, str], ...]:
        """The bodies that these calls stand in, each by its module and its qualified name."""
        callers = ((call.place.module, call.caller) for call in reversed(self.chain))
        return ((self.site.module, self.function), *callers)

    @property
    def is_of_framework(self) -> bool:
        """Whether no call of the project sends this: a framework does, for one of its classes."""
        return any(call.callee == FRAMEWORK for call in self.chain)

    def entries(self, name: str) -> Iterator[Entry]:
        """What the possibilities of the headers have under a name (in lower case)."""
        return (headers.entries[name] for headers in self.headers if name in headers.entries)

    def made(self, option: str) -> Iterator[Place]:
        """Where the library's object behind an option is made: the session, or what describes the request."""
        values = self.options.get(option, ())
        return (value.place for value in values if isinstance(value, Text) and value.place is not None)
