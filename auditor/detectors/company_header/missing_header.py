"""A request to the vendor's API on whose way nobody sets the required header."""

from __future__ import annotations

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterator, MutableMapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.company_header.exemptions import without_exempt
from auditor.detectors.company_header.header_names import name_place
from auditor.detectors.company_header.sending_objects import SendingObjects
from auditor.detectors.shared.evidence import request_hops, request_words
from auditor.detectors.shared.sent_places import parting_place, taken_by
from auditor.detectors.shared.shared_transports import shared_transports
from auditor.detectors.shared.syntax import syntax_of
from auditor.facts import expressions as facts
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import RequiredHeader
from auditor.semantics.heap import Presence
from auditor.semantics.observation import HeaderSet, Observation
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text, hint_of

# Transports that send nothing.
_MOCK = re.compile(r"\b\w*Mock\w*Transport\b")


class _Status(Enum):
    """What one possibility of a request says about the header."""

    SENT = "sent"
    MAYBE = "maybe"
    UNTAKEN = "untaken"
    ABSENT = "absent"


class _Case(Struct, frozen=True, kw_only=True):
    """One possibility of one request; `calls` are the places of the calls that led to it, innermost first."""

    request: Request
    headers: HeaderSet
    status: _Status
    calls: tuple[Place, ...]

    @property
    def dict(self) -> Place | None:
        """The mapping someone would add the header to: the one with the credentials, or the last one."""
        return self.headers.carrier or (self.headers.dicts[-1] if self.headers.dicts else None)


class _Siblings(Struct, frozen=True, kw_only=True):
    """What is known of the requests of one sending call: `taken` are the ways of those that send the header."""

    taken: frozenset[Place]
    sending_ways: frozenset[tuple[Place, ...]]
    dicts: MutableMapping[Place | None, None]
    credentials: MutableMapping[Place | None, None]


def _siblings(cases: list[_Case], others: _Siblings | None = None) -> _Siblings:
    """`others` are those of calls that send the header: what they share with these is as it should be."""
    well = [case for case in cases if not _is_missing(case)]
    return _Siblings(
        taken=taken_by(_sending(cases)),
        sending_ways=frozenset(case.calls for case in cases if case.status is _Status.SENT),
        dicts=ChainMap({case.dict: None for case in well}, others.dicts if others else {}),
        credentials=ChainMap({_credentials(case): None for case in well}, others.credentials if others else {}),
    )


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Group requests by the call that sends them; report where the absence begins."""
    header = knowledge.vendor.header
    sites: dict[Place, list[_Case]] = defaultdict(list)
    sent = [each for each in resolution.requests if each.kind is Kind.API and not _is_answered_here(each)]
    for request in without_exempt(sent, knowledge.vendor, resolution):
        sites[request.observation.site].extend(_cases(request, header))
    everywhere = [case for cases in sites.values() for case in cases]
    shared = _spread_credentials(everywhere)
    taking = _siblings([case for case in everywhere if _is_handed_in(case, header, resolution)])
    for site, cases in sites.items():
        siblings = _siblings(cases, taking)
        for group, place in _groups(cases, site, resolution, header):
            for case in group:
                yield (match := _match(case, place, siblings, shared, resolution, header))
                # Where it shows too: the call that only such requests came by.
                shown = resolution.locate(parting_place(case.request.observation, siblings.taken))
                if shown not in (match.site, match.root):
                    yield replace(match, site=shown)


def _is_handed_in(case: _Case, header: RequiredHeader, resolution: Resolution) -> bool:
    """Whether a mapping takes the header from what its callers hand in: `{"Authorization": …, **(extra or {})}`."""
    mapping, entry = case.dict, case.headers.entries.get(header.name.lower())
    if mapping is None or entry is None:
        return False
    # A keyword that was handed in has no place.
    written = None if entry.place is not None and mapping.covers(entry.place) else syntax_of(resolution).at(mapping)
    return isinstance(written, facts.DictDisplay) and any(key is None for key, _ in written.items)


def _spread_credentials(cases: list[_Case]) -> frozenset[Place]:
    """Credentials that several mappings take from one, none of which has the header: `{**auth, "Accept": …}`."""
    mappings: dict[Place, set[Place]] = defaultdict(set)
    for case in cases:
        written, mapping = _credentials(case), case.dict
        if written is not None and mapping is not None and not mapping.covers(written):
            mappings[written].add(mapping)
    well = {_credentials(case) for case in cases if not _is_missing(case)}
    return frozenset(written for written, found in mappings.items() if len(found) > 1 and written not in well)


def _is_answered_here(request: Request) -> bool:
    """Whether a transport of a test answers in the server's place: `httpx.Client(transport=MockTransport(…))`."""
    transports = request.observation.options.get("transport", ())
    return any(_MOCK.search(hint_of(transport)) for transport in transports)


def _cases(request: Request, header: RequiredHeader) -> Iterator[_Case]:
    calls = tuple(site.place for site in reversed(request.observation.chain))
    sets = request.observation.headers
    authorized = [headers for headers in sets if "authorization" in headers.entries]
    statuses = [(headers, _status(headers, header)) for headers in authorized or sets]
    is_conditional = any(status is _Status.UNTAKEN for _, status in statuses)
    for headers, status in statuses:
        # The code sets the header under a condition that this caller does not meet: that is its own decision.
        open_ = is_conditional and status is _Status.ABSENT
        yield _Case(request=request, headers=headers, status=_Status.UNTAKEN if open_ else status, calls=calls)


def _status(headers: HeaderSet, header: RequiredHeader) -> _Status:
    entry = headers.entries.get(header.name.lower())
    if entry is not None:
        return {Presence.PRESENT: _Status.SENT, Presence.MAYBE: _Status.MAYBE, Presence.UNTAKEN: _Status.UNTAKEN}[
            entry.presence
        ]
    return _Status.MAYBE if headers.is_open else _Status.ABSENT


def _groups(
    cases: list[_Case], site: Place, resolution: Resolution, header: RequiredHeader
) -> Iterator[tuple[list[_Case], Place]]:
    """First those that their object tells apart from the ones with the header, then those that their callers do."""
    objects = SendingObjects(_sending(cases), header.name.lower(), resolution)
    left: list[_Case] = []
    for case in cases:
        place = objects.deciding_place(case.request.observation) if _is_missing(case) else None
        if place is None:
            left.append(case)
        else:
            yield [case], place
    yield from _absences(left, site, depth=0)


def _sending(cases: list[_Case]) -> list[Observation]:
    return [case.request.observation for case in cases if not _is_missing(case)]


def _absences(cases: list[_Case], place: Place, *, depth: int) -> Iterator[tuple[list[_Case], Place]]:
    """The outermost groups in which nobody sends the header, each with the place where it should be set.

    Below a call through which some send it, the callers that do not are looked at one by one.
    """
    missing = [case for case in cases if _is_missing(case)]
    if not missing:
        return
    if len(missing) == len(cases) or _shares_no_dict(missing, cases):
        yield missing, place
        return
    callers: dict[Place | None, list[_Case]] = defaultdict(list)
    for case in cases:
        callers[case.calls[depth] if depth < len(case.calls) else None].append(case)
    for caller, group in callers.items():
        if caller is None:
            left = [case for case in group if _is_missing(case)]
            if left:
                yield left, place
        else:
            yield from _absences(group, caller, depth=depth + 1)


def _is_missing(case: _Case) -> bool:
    """A header set under a condition is not missing."""
    return case.status is _Status.ABSENT


def _shares_no_dict(missing: list[_Case], cases: list[_Case]) -> bool:
    """The missing ones have a mapping of their own that no other request uses."""
    own = {case.dict for case in missing}
    if None in own:
        return False
    others = {case.dict for case in cases if not _is_missing(case)}
    return not own & others


def _match(
    case: _Case,
    place: Place,
    siblings: _Siblings,
    shared: frozenset[Place],
    resolution: Resolution,
    header: RequiredHeader,
) -> Match:
    sent = next((name for name in case.headers.entries if header.is_wrong(name)), None)
    root = _root(case, place, siblings, header)
    written = _credentials(case)
    transports = shared_transports(resolution)
    if transports.has(root):
        root = transports.vendor_side(case.request.observation, written)
    if written is not None and written in shared and root == case.dict:
        root = written
    others = tuple(_other_places(case, root, resolution))
    entry = case.headers.entries[sent].place if sent is not None else None
    if sent is not None and entry is not None:
        root = _added_later(entry, root)
        named = name_place(sent, entry, resolution)
        if named is not None:
            others = (Hop(location=resolution.locate(root), message="The header is set here."), *others)
            root = named
    site = case.request.observation.site
    rebuilt = case.calls in siblings.sending_ways
    message = "wrong_name" if sent else ("rebuilt" if rebuilt else "default")
    confidence, reasons = _confidence(case)
    start = Hop(
        location=resolution.locate(root), message=f"{quoted(header.name)} is missing from the headers set here."
    )
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(site),
        message=message,
        fields={"sent": sent or "", "path": case.request.path, "request": request_words(case.request)},
        confidence=confidence,
        reasons=reasons,
        evidence=(start, *request_hops(case.request, resolution)),
        also=others,
    )


def _other_places(case: _Case, root: Place, resolution: Resolution) -> Iterator[Hop]:
    """Where the header could be added as well: the session of the request, and what else puts headers into it."""
    session = case.request.observation.options.get("session", ())
    made = [(value.place, "The session is created here.") for value in session if isinstance(value, Text)]
    others = [(entry.place, "Another header of the request is set here.") for entry in case.headers.entries.values()]
    for place, message in (*made, *others):
        if place is not None and place.module == root.module:
            yield Hop(location=resolution.locate(place), message=message)


def _root(case: _Case, place: Place, siblings: _Siblings, header: RequiredHeader) -> Place:
    """The mapping of the missing header, unless requests that do send it use the same one; then the call."""
    removed = case.headers.removed.get(header.name.lower())
    if removed is not None:
        return _inline(removed, place) if len(case.calls) == 0 else removed
    mapping = case.dict
    if mapping is None:
        return place
    if mapping in siblings.dicts:
        # What was merged into the shared mapping may have been written for these requests alone.
        own = _credentials(case)
        return place if own is None or own in siblings.credentials else _inline(own, place)
    # The call that describes a request comes before the one that sends it.
    described = case.request.observation.options.get("_request_place", ())
    places = (value.place for value in described if isinstance(value, Text) and value.place is not None)
    return next((found for each in (*places, place) if (found := _inline(mapping, each)) != mapping), mapping)


def _credentials(case: _Case) -> Place | None:
    entry = case.headers.entries.get("authorization")
    return entry.place if entry is not None else None


def _added_later(entry: Place, root: Place) -> Place:
    """A wrong name in a statement of its own, `headers["company_id"] = …`, is what someone would edit."""
    if entry.module != root.module or entry.span.line != entry.span.end_line:
        return root
    return root if root.span.line <= entry.span.line <= root.span.end_line else entry


def _inline(mapping: Place, place: Place) -> Place:
    """A mapping written inside the call belongs to the call."""
    return place if place.covers(mapping) else mapping


def _confidence(case: _Case) -> tuple[Confidence, tuple[str, ...]]:
    reasons = list(case.request.observation.inferred)
    if case.request.certainty is not Certainty.HOST:
        reasons.append("The host is unknown; the request is assumed to be the vendor's by its name or path.")
    if not case.request.observation.feasible:
        reasons.append("No caller in this project reaches this code.")
    return (Confidence.MEDIUM if reasons else Confidence.HIGH), tuple(reasons)
