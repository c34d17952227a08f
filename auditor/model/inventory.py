"""The inventory of a program: every call to the vendor that it can make, and every call that could not be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct

from auditor.model.announcement import SUNSET, Lifetime
from auditor.model.freshness import Freshness
from auditor.model.location import Location
from auditor.model.report import Coverage, Problem, Restriction
from auditor.model.rule import Replacement


class Lifecycle(Enum):
    """Where an operation stands on the day of the inventory, the worst first.

    `unlisted` if no description of the API has it; `undetermined` if too little of the call is known to tell;
    `not-api` for what is no operation: links to files, pages for people.
    """

    SUNSET = "sunset"
    DEPRECATED = "deprecated"
    LEGACY = "legacy"
    UNLISTED = "unlisted"
    UNDETERMINED = "undetermined"
    ACTIVE = "active"
    NOT_API = "not-api"


class Quality(Enum):
    """How much of a request line is known: all of it; all but whole segments, as a rule ids; only a part; nothing."""

    EXACT = "exact"
    TEMPLATED = "templated"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


class Sent(Enum):
    """Whether something goes along with a call; `mixed` if with some calls and not with others."""

    SENT = "sent"
    MAYBE = "maybe"
    ABSENT = "absent"
    WRONG_NAME = "wrong-name"
    MIXED = "mixed"
    NOT_NEEDED = "not-needed"


class Step(Struct, frozen=True, kw_only=True):
    """One link of the chain from the outermost caller to the call that sends."""

    location: Location
    caller: str
    callee: str


class Standing(Struct, frozen=True, kw_only=True):
    """What an announcement says about an operation on the day of the inventory; `coming` is the phase after that."""

    announcement: str
    title: str
    url: str
    phase: str
    since: date
    coming: str | None
    coming_from: date | None

    @property
    def ends(self) -> date | None:
        """The day of the end, past or next; None if neither this phase nor the next one is the end."""
        if self.phase == SUNSET:
            return self.since
        return self.coming_from if self.coming == SUNSET else None


class Way(Struct, frozen=True, kw_only=True):
    """A call at `location` (in `function`), and the calls that lead there."""

    function: str
    location: Location
    chain: tuple[Step, ...]

    @property
    def place(self) -> Location:
        """Where the program begins to make this call."""
        return self.chain[0].location if self.chain else self.location

    @property
    def way(self) -> tuple[str, ...]:
        """The functions from the outermost caller to the one that sends."""
        return (*(step.caller for step in self.chain), self.function)


class Call(Way, frozen=True, kw_only=True):
    """One way to a request. `path` is as the code writes it; `location` (in `function`) sends, `chain` leads there.

    `written` is where the end of the path is written. `hosts` are all it may go to, sorted; none if not known, and
    then there are no `environments`, either.
    `reasons` tell what is not sure; `question` is for the owner of the code, empty where all is known.
    """

    method: str
    path: str
    hosts: tuple[str, ...]
    environments: tuple[str, ...]
    library: str
    written: Location | None
    quality: Quality
    reasons: tuple[str, ...]
    question: str
    header: Sent
    authorization: Sent
    in_test: bool


class Endpoint(Struct, frozen=True, kw_only=True):
    """All calls of one method and path template; `operation` and `resource` are empty if the API does not list it.

    `path` has the names that the known API gives to its holes, or else those of the code.
    `family` is the namespace of the path with its major version (`rest v1`), or what the address is for.
    `lifetime` holds the operation's own days, where they are known.
    """

    method: str
    path: str
    version: str | None
    family: str
    operation: str
    resource: str
    lifecycle: Lifecycle
    standings: tuple[Standing, ...]
    lifetime: Lifetime | None
    replacement: Replacement | None
    calls: tuple[Call, ...]

    @property
    def ends(self) -> date | None:
        """The day from which the operation no longer answers, past or ahead; None where none is known."""
        if self.lifetime is not None:
            return self.lifetime.sunset
        ends = (day for each in self.standings if (day := each.ends) is not None)
        return min(ends, default=None)

    @property
    def quality(self) -> Quality:
        """That of the best known call."""
        order = list(Quality)
        return min((call.quality for call in self.calls), key=order.index)

    @property
    def header(self) -> Sent:
        return _shared([call.header for call in self.calls])

    @property
    def authorization(self) -> Sent:
        return _shared([call.authorization for call in self.calls])

    @property
    def environments(self) -> tuple[str, ...]:
        """Sorted; `unknown` stands for hosts that are not known."""
        return tuple(sorted({name for call in self.calls for name in call.environments or ("unknown",)}))

    @property
    def places(self) -> tuple[Location, ...]:
        """Where the program begins to make these calls, each place once."""
        return tuple(sorted({call.place for call in self.calls}, key=place_order))


class UnknownCall(Way, frozen=True, kw_only=True):
    """A request whose target could not be told, `address` being how the code calls it; it may be the vendor's."""

    method: str
    address: str
    library: str
    reason: str
    question: str


class Inventory(Struct, frozen=True, kw_only=True):
    """Endpoints are sorted by path and method, calls by place; `hidden` counts endpoints that a filter left out."""

    tool_version: str
    as_of: date
    root: str
    vendor: str
    catalogue_version: str
    catalogue_sha256: str
    header_name: str
    endpoints: tuple[Endpoint, ...]
    unknown: tuple[UnknownCall, ...]
    problems: tuple[Problem, ...]
    coverage: Coverage
    hidden: int = 0
    freshness: Freshness | None = None
    restrictions: tuple[Restriction, ...] = ()

    @property
    def lifecycles(self) -> Mapping[str, int]:
        """Number of endpoints in each state, the worst state first, without zeros."""
        counts = Counter(endpoint.lifecycle for endpoint in self.endpoints)
        return {each.value: counts[each] for each in Lifecycle if counts[each]}

    @property
    def qualities(self) -> Mapping[str, int]:
        """Number of calls of each quality; the unknown ones count, too."""
        counts = Counter(call.quality for endpoint in self.endpoints for call in endpoint.calls)
        counts[Quality.UNKNOWN] += len(self.unknown)
        return {each.value: counts[each] for each in Quality}

    @property
    def calls(self) -> int:
        """Number of known calls."""
        return sum(len(endpoint.calls) for endpoint in self.endpoints)


def place_order(location: Location) -> tuple[str, int, int, int]:
    """A key to sort places by; code outside notebooks has no cell."""
    return (location.path, location.cell or 0, location.line, location.column)


def _shared(states: list[Sent]) -> Sent:
    """What holds for all of them."""
    kinds = set(states) - {Sent.NOT_NEEDED} or {Sent.NOT_NEEDED}
    return kinds.pop() if len(kinds) == 1 else Sent.MIXED
