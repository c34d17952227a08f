"""A webhook trigger is created for a resource and an event that are no longer sent together."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.endpoints.segments import ends_with, fits, fixed_segments, tails
from auditor.detectors.shared.evidence import request_match
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.webhooks.pair_rows import FiledPairs, PairRows, filed_pairs
from auditor.detectors.webhooks.pair_tests import is_left_out
from auditor.facts import expressions as expr
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.domain.alternatives import ALTERNATIVES_LIMIT
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Place, Text, Unknown, Value, Values, text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution

_METHODS = frozenset({"POST", "PUT", "PATCH", "ANY"})
# Bodies are at most a list in a wrapper in a mapping.
_DEPTH_LIMIT = 5


class Options(Struct, frozen=True, kw_only=True):
    """How bodies of triggers are written, and which combinations have ended."""

    event_keys: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    replacements: dict[str, str]
    resource_keys: frozenset[str] = frozenset()


class _Trigger(Struct, frozen=True):
    """One mapping that describes a trigger, and where it is written; `is_listed` if it is an element of a list."""

    resources: Values
    events: Values
    is_listed: bool
    place: Place | None


class _Dead(Struct, frozen=True):
    """One combination that has ended, with the line to edit and the places of the event and of the trigger."""

    resource: str
    event: str
    place: Place
    message: str
    parts: tuple[Place | None, ...]


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """The triggers that requests describe, by the line where their dead pair is written."""
    words = read_options(rule, Options)
    known_events = frozenset(knowledge.vendor.webhooks.events)
    rows = PairRows(resolution)
    filed = filed_pairs(resolution, words.replacements, words.resource_keys, words.event_keys)
    by_line: dict[tuple[str, int], list[tuple[_Dead, Request]]] = defaultdict(list)
    for request in _trigger_requests(resolution, knowledge.vendor):
        if is_played(request.observation.site, resolution):
            continue
        for value in request.observation.body:
            described = _triggers(value, words, resolution, filed, is_listed=False, depth=0)
            for trigger in (row for each in (*_told(value, words), *described) for row in _rows(each, filed)):
                for dead in _dead(trigger, request, words, known_events, rows):
                    by_line[dead.place.module, dead.place.span.line].append((dead, request))
    for together in by_line.values():
        for dead, request in together:
            yield _match(dead, request, [other for other, _ in together], words, resolution)


def _triggers(
    value: Value, words: Options, resolution: Resolution, filed: FiledPairs, *, is_listed: bool, depth: int
) -> Iterator[_Trigger]:
    """The triggers that a body describes, however they are wrapped."""
    if depth > _DEPTH_LIMIT:
        return
    for pair in filed.of_document(value):
        resource, event = text(pair.resource.value, pair.resource.place), text(pair.event.value, pair.event.place)
        yield _Trigger((resource,), (event,), True, pair.resource.place)
    state = resolution.state(value)
    if isinstance(state, MappingState):
        resources = _under(state, words.resource_keys)
        if resources:
            yield _Trigger(resources, _under(state, words.event_keys), is_listed, state.place)
            return
        for entry in state.entries.values():
            for inner in entry.values:
                yield from _triggers(inner, words, resolution, filed, is_listed=is_listed, depth=depth + 1)
    for item in resolution.items(value):
        yield from _triggers(item, words, resolution, filed, is_listed=True, depth=depth + 1)


def _rows(trigger: _Trigger, filed: FiledPairs) -> Iterator[_Trigger]:
    """What a trigger may be, row by row where resource and event come out of the same file."""
    left: list[Value] = []
    for value in trigger.resources:
        pair = filed.of_text(value)
        events = pair.events(trigger.events) if pair is not None else ()
        if events:
            yield replace(trigger, resources=(value,), events=events)
        else:
            left.append(value)
    if left:
        yield replace(trigger, resources=tuple(left))


def _told(body: Value, words: Options) -> Iterator[_Trigger]:
    """The triggers in a body that is written as JSON."""
    if not isinstance(body, Text) or not (body.literal or "").strip().startswith(("{", "[")):
        return
    try:
        inside = [json.loads(body.literal or "")]
    except ValueError:
        return
    while inside:
        one = inside.pop()
        if isinstance(one, list):
            inside.extend(one)
        elif isinstance(one, dict):
            inside.extend(one.values())
            resource = next((v for k, v in one.items() if k in words.resource_keys and isinstance(v, str)), None)
            event = next((v for k, v in one.items() if k in words.event_keys and isinstance(v, str)), None)
            if resource is not None and event is not None:
                yield _Trigger((text(resource, body.place),), (text(event, body.place),), False, body.place)


def _under(state: MappingState, keys: frozenset[str]) -> Values:
    """The values of a key, which forms write as `trigger[key]`."""
    named = ((key.rpartition("[")[2].rstrip("]"), each) for key, each in state.entries.items() if isinstance(key, str))
    return tuple(value for key, entry in named if key in keys for value in entry.values)


def _dead(
    trigger: _Trigger, request: Request, words: Options, known_events: frozenset[str], rows: PairRows
) -> Iterator[_Dead]:
    observation = request.observation
    modules = observation.modules
    told = [v for v in _complete(trigger.events, rows) if isinstance(v, Text)]
    events = {v.literal for v in told}
    known = _complete(trigger.resources, rows)
    for resource in [v for v in known if isinstance(v, Text) and v.literal in words.replacements]:
        name, place = resource.literal or "", resource.place or observation.site
        around = frozenset({*modules, place.module})
        lines = [line for line in rows.rows(resource, around, known_events) if line.partners & events]
        used = _use_of(resource, observation, rows.resolution) or place
        if trigger.place is not None and trigger.place.covers(used):
            # The trigger itself names the resource: tables elsewhere are about something else.
            lines = [line for line in lines if line.place.covers(used)]
        mixed = [] if lines else rows.mixed(resource, around, known_events)
        place = place if lines else used
        for event in sorted(words.events):
            parts = (*(v.place for v in told if v.literal == event), trigger.place)
            if lines:
                for line in lines:
                    if event in line.partners and event in events:
                        yield _Dead(name, event, line.place, "bulk" if trigger.is_listed else "default", parts)
            elif event in events:
                is_mixed = not mixed or any(event in partners for partners in mixed)
                others = frozenset(words.replacements) - {name}
                if is_mixed and not is_left_out((name, event), others, observation, rows.resolution):
                    many = len(known) > 1 or len(events) > 1
                    yield _Dead(name, event, place, "product" if many else "default", parts)
            elif len(known) == 1 and not events and any(isinstance(v, Unknown) for v in trigger.events):
                yield _Dead(name, event, place, "unsure", parts)


def _complete(values: Values, rows: PairRows) -> Values:
    """The values, and those of the same table that were too many to follow."""
    texts = [value for value in values if isinstance(value, Text)]
    if len(values) < ALTERNATIVES_LIMIT or not texts:
        return values
    return tuple(dict.fromkeys((*values, *(sibling for text in texts[:1] for sibling in rows.siblings(text)))))


def _match(dead: _Dead, request: Request, together: list[_Dead], words: Options, resolution: Resolution) -> Match:
    """What stands on one line is edited at once: its combinations share a root."""
    is_unsure = dead.message == "unsure"
    resources = sorted({other.resource for other in together if other.message == dead.message})
    parts = [resolution.locate(part) for part in dead.parts if part is not None]
    return request_match(
        min(other.place for other in together),
        f"{quoted(dead.resource)} is named here.",
        request,
        resolution,
        message=dead.message,
        fields={
            "resource": "` and `".join(resources),
            "event": dead.event,
            "replacement": "` and `".join(words.replacements[resource] for resource in resources),
        },
        confidence=Confidence.LOW if is_unsure else Confidence.HIGH,
        reasons=("The event is unknown.",) if is_unsure else (),
        also=tuple(Hop(location=part, message=f"{quoted(dead.event)} is set in the trigger here.") for part in parts),
    )


def _use_of(text: Text, observation: Observation, resolution: Resolution) -> Place | None:
    """The use nearest to the request, if the text is written in the body of a class that others may use as well.

    Else the only list on the way that names it.
    """
    syntax = syntax_of(resolution)
    written = syntax.site_at(text.place)
    if written is None or written.owner is None or written.function is not None:
        return None
    for module, name in observation.bodies:
        for scope in resolution.scopes_of(module):
            if scope.name != name:
                continue
            for part in scope.parts:
                if isinstance(part, expr.Attribute | expr.Name) and resolution.values(part) == (text,):
                    return Place(module, part.span)
    listed = [
        syntax.place(part)
        for module in sorted(observation.modules & syntax.modules.keys())
        for site in syntax.walk(module)
        for part in site.parts
        if isinstance(part, expr.Attribute) and resolution.values(part) == (text,)
        if isinstance(syntax.parent(part), expr.Sequence)
    ]
    return listed[0] if len(listed) == 1 else None


def _trigger_requests(resolution: Resolution, vendor: Vendor) -> Iterator[Request]:
    """Whether a pair has ended, the body says."""
    endings = tails(vendor.webhooks.triggers)
    for request in resolution.requests:
        if request.method in _METHODS and ends_with(request.path, endings):
            yield request
    for observation in resolution.unknown:
        paths = observation.modules
        if not any(resolution.modules[path].words & set(vendor.other_vendors) for path in paths):
            yield from _by_path(observation, vendor)


def _by_path(observation: Observation, vendor: Vendor) -> Iterator[Request]:
    """A call on something unknown, in modules that speak of no other vendor."""
    methods = {value.literal or "ANY" for value in observation.methods if isinstance(value, Text)} or {"ANY"}
    for value in observation.urls:
        url = parse_url(as_text(value, observation.site))
        if any(_is_whole(url.path, template) for template in vendor.webhooks.triggers):
            for method in sorted(methods & _METHODS):
                yield Request(
                    observation=observation, method=method, url=url, certainty=Certainty.PATH, kind=Kind.API,
                    version=None, retired=False,
                )  # fmt: skip


def _is_whole(path: str, template: str) -> bool:
    """Whether a path is written from its beginning on."""
    return fits(path, template) and fixed_segments(path)[:1] == fixed_segments(template)[:1]
