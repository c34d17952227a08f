"""What each possibility of a request says about the required header."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.shared.credentials import HEADER, Sent, is_sent
from auditor.detectors.shared.written import call_at
from auditor.facts import expressions as facts
from auditor.model.vendor import RequiredHeader
from auditor.models.names import speaks_of
from auditor.semantics.domain.states import MappingState, Presence
from auditor.semantics.domain.values import Constant, Place, hint_of
from auditor.semantics.interpreter.observation import HeaderSet
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution


class Case(Struct, frozen=True, kw_only=True):
    """One possibility of one request; `calls` are the places of the calls that led to it, innermost first.

    `is_decided` if the header is set under a condition that others meet and this request does not.
    """

    request: Request
    headers: HeaderSet
    status: Sent
    calls: tuple[Place, ...]
    is_decided: bool = False

    @property
    def dict(self) -> Place | None:
        """The mapping someone would add the header to: the one with the credentials, or the last one."""
        return self.headers.carrier or (self.headers.dicts[-1] if self.headers.dicts else None)

    @property
    def is_missing(self) -> bool:
        """Whether nobody sets the header; one that is set under a condition is not missing."""
        return self.status is Sent.NO

    @property
    def credentials(self) -> Place | None:
        """Where the credentials of the request are written."""
        return _credentials(self.headers)


def _credentials(headers: HeaderSet) -> Place | None:
    entry = headers.entries.get(HEADER)
    return entry.place if entry is not None else None


def _is_handed_in(headers: HeaderSet, calls: Sequence[Place]) -> bool:
    return any(call.covers(mapping) for call in calls for mapping in headers.dicts)


def is_answered_here(request: Request) -> bool:
    """Whether a transport of a test answers in the server's place: `httpx.Client(transport=MockTransport(…))`."""
    transports = request.observation.options.get("transport", ())
    return any(speaks_of(hint_of(transport), "mock_transports") for transport in transports)


def cases_of(request: Request, header: RequiredHeader) -> Iterator[Case]:
    """One for each set of headers that the request may have; without credentials only if none has any."""
    calls = request.observation.way[1:]
    sets = request.observation.headers
    authorized = [headers for headers in sets if HEADER in headers.entries]
    statuses = [(headers, _status(headers, header)) for headers in authorized or sets]
    is_conditional = any(status is Sent.UNTAKEN for _, status in statuses)
    added = {_credentials(headers) for headers, status in statuses if status in (Sent.YES, Sent.MAYBE)} - {None}
    for headers, status in statuses:
        # A mapping that a caller hands in, and a copy to which the header is added under a condition.
        if status is Sent.NO and _credentials(headers) in added and _is_handed_in(headers, calls):
            status = Sent.MAYBE  # noqa: PLW2901
        # The code sets the header under a condition that this caller does not meet; the others tell what that means.
        open_ = is_conditional and status is Sent.NO and not _is_misnamed(headers, header)
        yield Case(request=request, headers=headers, status=Sent.UNTAKEN if open_ else status, calls=calls)


def decided_by_callers(cases: Sequence[Case]) -> Iterator[Case]:
    """Where some may meet the condition under which a mapping gets the header, those that surely do not lack it.

    Where nobody meets it, it is a setting that the project has not made.
    """
    met = {_mapping(case) for case in cases if case.status in (Sent.YES, Sent.MAYBE)}
    for case in cases:
        is_left_out = case.status is Sent.UNTAKEN and case.credentials is not None and _mapping(case) in met
        yield replace(case, status=Sent.NO, is_decided=True) if is_left_out else case


def spread_credentials(cases: list[Case]) -> frozenset[Place]:
    """Credentials that several mappings take from one, none of which has the header: `{**auth, "Accept": …}`."""
    mappings: dict[Place, set[Place]] = defaultdict(set)
    for case in cases:
        written, mapping = case.credentials, case.dict
        if written is not None and mapping is not None and not mapping.covers(written):
            mappings[written].add(mapping)
    well = {case.credentials for case in cases if not case.is_missing}
    return frozenset(written for written, found in mappings.items() if len(found) > 1 and written not in well)


def extended_mappings(cases: list[Case]) -> dict[Place, Place]:
    """The mappings, with their credentials, for which more requests use one with the header that is made of them."""
    bare: dict[tuple[Place, Place], set[Place]] = defaultdict(set)
    whole: dict[tuple[Place, Place], set[Place]] = defaultdict(set)
    for case in cases:
        written, mapping = case.credentials, case.dict
        if written is not None and mapping is not None and mapping.covers(written) is case.is_missing:
            (bare if case.is_missing else whole)[written, mapping].add(case.request.observation.site)
    most: dict[Place, int] = {}
    for (written, _), sites in whole.items():
        most[written] = max(len(sites), most.get(written, 0))
    return {mapping: own for (own, mapping), sites in bare.items() if len(sites) < most.get(own, 0)}


def unfilled_calls(cases: list[Case], header: RequiredHeader, resolution: Resolution) -> frozenset[Place]:
    """The calls of requests without the header that hand on nothing in a parameter in which others are given it."""
    empty: dict[str | None, set[Place]] = defaultdict(set)
    for case in cases:
        for each, place in _arguments(case, resolution) if case.is_missing else ():
            values = resolution.values(each.value) if each.keyword is not None else ()
            if values and all(isinstance(value, Constant) and value.value is None for value in values):
                empty[each.keyword].add(place)
    filled = {
        each.keyword
        for case in (cases if empty else ())
        for each, _ in (_arguments(case, resolution) if not case.is_missing else ())
        if each.keyword in empty
        for mapping in resolution.states(resolution.values(each.value), MappingState)
        if any(isinstance(key, str) and header.is_right(key) for key in mapping.entries)
    }
    return frozenset(place for name in filled for place in empty[name])


def _arguments(case: Case, resolution: Resolution) -> Iterator[tuple[facts.Argument, Place]]:
    for place in case.calls:
        found = call_at(place, resolution)
        yield from ((each, place) for each in (found[0].args if found is not None else ()))


def _mapping(case: Case) -> Place:
    return case.dict or case.request.observation.site


def _status(headers: HeaderSet, header: RequiredHeader) -> Sent:
    status = is_sent(headers.entries.get(header.name.lower()), headers)
    return Sent.NO if status is Sent.UNTAKEN and _is_misnamed(headers, header) else status


def _is_misnamed(headers: HeaderSet, header: RequiredHeader) -> bool:
    """Whether it is surely sent under a wrong name."""
    surely = (name for name, each in headers.entries.items() if each.presence is Presence.PRESENT and each.place)
    return any(header.is_wrong(name) for name in surely)
