"""A request to the vendor's API on whose way nobody sets the required header."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.company_header.exemptions import without_exempt
from auditor.detectors.company_header.header_cases import (
    Case,
    cases_of,
    decided_by_callers,
    extended_mappings,
    is_answered_here,
    spread_credentials,
    unfilled_calls,
)
from auditor.detectors.company_header.sending_objects import SendingObjects
from auditor.detectors.shared.credentials import Sent
from auditor.detectors.shared.evidence import request_match, request_words
from auditor.detectors.shared.sent_places import parting_place, shared_transports, taken_by
from auditor.detectors.shared.syntax import syntax_of
from auditor.facts import expressions as facts
from auditor.model import Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import RequiredHeader
from auditor.semantics.domain.classes import is_kind_of
from auditor.semantics.domain.values import Place, Text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution


class _Siblings(Struct, frozen=True, kw_only=True):
    """What is known of the requests of one sending call: `taken` are the ways of those that send the header.

    `calls` led to them; `others` are those of calls that send it: what they share with these is as it should be.
    """

    taken: frozenset[Place]
    calls: frozenset[Place]
    sending_ways: frozenset[tuple[Place, ...]]
    dicts: frozenset[Place | None]
    credentials: frozenset[Place | None]
    others: _Siblings | None = None

    def use_dict(self, place: Place) -> bool:
        """Whether one that sends the header has this mapping, or came by the call in which it is written."""
        if any(call.covers(place) for call in self.calls):
            return True
        return place in self.dicts or (self.others is not None and self.others.use_dict(place))

    def use_credentials(self, place: Place) -> bool:
        """Whether one that sends the header has these credentials."""
        return place in self.credentials or (self.others is not None and self.others.use_credentials(place))


def _siblings(cases: list[Case], others: _Siblings | None = None) -> _Siblings:
    well = [case for case in cases if not case.is_missing]
    return _Siblings(
        taken=taken_by(_sending(cases)),
        calls=frozenset(place for case in well for place in case.calls),
        sending_ways=frozenset(case.calls for case in cases if case.status is Sent.YES),
        dicts=frozenset(case.dict for case in well),
        credentials=frozenset(case.credentials for case in well),
        others=others,
    )


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Group requests by the call that sends them; report where the absence begins."""
    header = knowledge.vendor.header
    sites: dict[Place, list[Case]] = defaultdict(list)
    sent = [each for each in resolution.requests if each.kind is Kind.API and not is_answered_here(each)]
    judged = without_exempt(sent, knowledge.vendor, resolution)
    cases = list(decided_by_callers([case for request in judged for case in cases_of(request, header)]))
    is_brought = any(_is_brought(case, header) for case in cases)
    for case in cases:
        if not (is_brought and case.is_missing and _is_of_strangers(case)):
            sites[case.request.observation.site].append(case)
    everywhere = [case for group in sites.values() for case in group]
    shared = spread_credentials(everywhere)
    decided = {case.dict for case in everywhere if case.is_decided}
    taking = _siblings([c for c in everywhere if c.dict in decided or _is_handed_in(c, header, resolution)])
    bare = extended_mappings(everywhere)
    taking = replace(taking, dicts=taking.dicts.union(bare), credentials=taking.credentials.union(bare.values()))
    for site, together in sites.items():
        siblings = _siblings(together, taking)
        for group, place in _groups(together, site, resolution, header):
            for case in group:
                yield (match := _match(case, place, siblings, shared, resolution, header))
                # Where it shows too: the call that only such requests came by.
                shown = resolution.locate(parting_place(case.request.observation, siblings.taken))
                if shown not in (match.site, match.root):
                    yield replace(match, site=shown)


def _is_brought(case: Case, header: RequiredHeader) -> bool:
    """Whether a client brings the header, and the call, or something else, the credentials."""
    entry, mapping = case.headers.entries.get(header.name.lower()), case.dict
    if case.status is not Sent.YES or entry is None or entry.place is None or mapping is None:
        return False
    return any(case.request.observation.made("session")) and not mapping.covers(entry.place)


def _is_of_strangers(case: Case) -> bool:
    """Whether it is not known who made the client that sends, which may bring what others of the project bring."""
    observation = case.request.observation
    return bool(observation.inferred) and not any(observation.made("session"))


def _is_handed_in(case: Case, header: RequiredHeader, resolution: Resolution) -> bool:
    """Whether a mapping takes the header from what its callers hand in: `{"Authorization": …, **(extra or {})}`."""
    mapping, entry = case.dict, case.headers.entries.get(header.name.lower())
    if mapping is None or entry is None:
        return False
    # A keyword that was handed in has no place.
    written = None if entry.place is not None and mapping.covers(entry.place) else syntax_of(resolution).at(mapping)
    return isinstance(written, facts.DictDisplay) and any(key is None for key, _ in written.items)


def _groups(
    cases: list[Case], site: Place, resolution: Resolution, header: RequiredHeader
) -> Iterator[tuple[list[Case], Place]]:
    """First those that their object tells apart from the ones with the header, then those that their callers do."""
    objects = SendingObjects(_sending(cases), header.name.lower(), resolution)
    left: list[Case] = []
    for case in cases:
        is_object = case.is_missing and _sent_name(case, header) is None
        place = objects.deciding_place(case.request.observation) if is_object else None
        if place is None:
            left.append(case)
        else:
            yield [case], place
    calls = frozenset(place for case in left if not case.is_missing for place in case.calls)
    unfilled = unfilled_calls(left, header, resolution)
    for group, place in _absences(left, site, calls, depth=0):
        beyond: dict[Place, list[Case]] = defaultdict(list)
        for case in group:
            further = case.calls[case.calls.index(place) + 1 :] if place in unfilled.intersection(case.calls) else ()
            beyond[next(iter(further), place)].append(case)
        yield from ((those, place) for place, those in beyond.items())


def _sending(cases: list[Case]) -> list[Observation]:
    return [case.request.observation for case in cases if not case.is_missing]


def _absences(
    cases: list[Case], place: Place, calls: frozenset[Place], *, depth: int
) -> Iterator[tuple[list[Case], Place]]:
    """The outermost groups in which nobody sends the header, each with the place where it should be set.

    Below a call through which some send it (`calls`), be it on another way, the callers that do not are looked at one
    by one.
    """
    missing = [case for case in cases if case.is_missing]
    nobody = len(missing) == len(cases) and (place not in calls or all(len(case.calls) <= depth for case in cases))
    if not missing or nobody or _shares_no_dict(missing, cases, calls):
        yield from [(missing, place)] if missing else []
        return
    if (mapping := _inherited(missing, cases)) is not None:
        yield missing, mapping
        return
    callers: dict[Place | None, list[Case]] = defaultdict(list)
    for case in cases:
        callers[case.calls[depth] if depth < len(case.calls) else None].append(case)
    for caller, group in callers.items():
        if caller is not None:
            yield from _absences(group, caller, calls, depth=depth + 1)
        elif left := [case for case in group if case.is_missing]:
            yield left, place


def _inherited(missing: list[Case], cases: list[Case]) -> Place | None:
    """The mapping that a base gives to the classes a framework sends for, if most of them leave it as it is."""
    mappings = {case.dict for case in missing}
    if len(mappings) != 1 or not all(case.request.observation.is_of_framework for case in cases):
        return None
    bare, whole = ({case.calls for case in cases if case.is_missing is is_missing} for is_missing in (True, False))
    return mappings.pop() if len(bare) > len(whole) else None


def _shares_no_dict(missing: list[Case], cases: list[Case], calls: frozenset[Place]) -> bool:
    """The missing ones have a mapping of their own that no other request uses; one in a call of theirs is shared."""
    own = {case.dict for case in missing}
    if None in own or any(call.covers(mapping) for mapping in own if mapping is not None for call in calls):
        return False
    return own.isdisjoint(case.dict for case in cases if not case.is_missing)


def _match(
    case: Case,
    place: Place,
    siblings: _Siblings,
    shared: frozenset[Place],
    resolution: Resolution,
    header: RequiredHeader,
) -> Match:
    sent = _sent_name(case, header)
    root = _root(case, place, siblings, header)
    written = case.credentials
    if written is not None and root == case.dict and _is_of_base(root, written, resolution):
        root = written
    transports = shared_transports(resolution)
    if transports.has(root):
        root = transports.vendor_side(case.request.observation, written)
    if written is not None and written in shared and root == case.dict:
        root = written
    others = tuple(_other_places(case, root, resolution))
    entry = case.headers.entries[sent].place if sent is not None else None
    if sent is not None and entry is not None:
        root = _added_later(entry, root, resolution)
        named = _name_place(sent, entry, resolution)
        if named is not None:
            others = (Hop(location=resolution.locate(root), message="The header is set here."), *others)
            root = named
    rebuilt = case.calls in siblings.sending_ways
    message = "wrong_name" if sent else ("rebuilt" if rebuilt else "default")
    decided = ("The header is set under a condition that this call does not meet.",) if case.is_decided else ()
    fields = {"sent": sent or "", "path": case.request.path, "request": request_words(case.request)}
    told = f"{quoted(header.name)} is missing from the headers set here."
    return request_match(
        root, told, case.request, resolution, message=message, fields=fields, reasons=decided, also=others
    )


def _sent_name(case: Case, header: RequiredHeader) -> str | None:
    """The wrong name under which the company is sent."""
    return next((name for name in case.headers.entries if header.is_wrong(name)), None)


def _other_places(case: Case, root: Place, resolution: Resolution) -> Iterator[Hop]:
    """Where the header could be added as well: the session of the request, and what else puts headers into it."""
    made = [(place, "The session is created here.") for place in case.request.observation.made("session")]
    others = [(entry.place, "Another header of the request is set here.") for entry in case.headers.entries.values()]
    for place, message in (*made, *others):
        if place is not None and place.module == root.module:
            yield Hop(location=resolution.locate(place), message=message)


def _root(case: Case, place: Place, siblings: _Siblings, header: RequiredHeader) -> Place:
    """The mapping of the missing header, unless requests that do send it use the same one; then the call."""
    removed = case.headers.removed.get(header.name.lower())
    if removed is not None:
        return _inline(removed, place) if len(case.calls) == 0 else removed
    mapping = case.dict
    if mapping is None:
        return place
    if siblings.use_dict(mapping):
        # What was merged into the shared mapping may have been written for these requests alone.
        own = case.credentials
        return place if own is None or siblings.use_credentials(own) else _inline(own, place)
    # The call that describes a request comes before the one that sends it.
    described = case.request.observation.made("_request_place")
    return next((found for each in (*described, place) if (found := _inline(mapping, each)) != mapping), mapping)


def _is_of_base(mapping: Place, written: Place, resolution: Resolution) -> bool:
    """Whether a base class makes the mapping to which one that inherits from it adds the credentials."""
    syntax = syntax_of(resolution)
    made, added = (site.owner if site is not None else None for site in map(syntax.site_at, (mapping, written)))
    heir = resolution.class_of(added) if added is not None and added is not made else None
    return made is not None and heir is not None and is_kind_of(heir, made)


def _added_later(entry: Place, root: Place, resolution: Resolution) -> Place:
    """A wrong name in a statement of its own, or in a mapping that others copy, is what someone would edit."""
    if entry.span.line != entry.span.end_line:
        return root
    if entry.module == root.module and root.span.line <= entry.span.line <= root.span.end_line:
        return root
    syntax = syntax_of(resolution)
    written = syntax.at(entry)
    around = syntax.ancestors(written) if written is not None else ()
    copied = next((syntax.place(outer) for outer in around if isinstance(outer, facts.DictDisplay)), None)
    return copied or entry


def _inline(mapping: Place, place: Place) -> Place:
    """A mapping written inside the call belongs to the call."""
    return place if place.covers(mapping) else mapping


def _name_place(name: str, entry: Place, resolution: Resolution) -> Place | None:
    """Where the constant is written that gives a header set at `entry` its name; None if it is spelled out there."""
    written = syntax_of(resolution).at(entry)
    key = written.index if isinstance(written, facts.Subscript) else written
    values = resolution.values(key) if isinstance(key, facts.Name | facts.Attribute) else ()
    named = (value for value in values if isinstance(value, Text) and (value.literal or "").lower() == name)
    return next((value.place for value in named), None)
