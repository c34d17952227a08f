"""Calls of one method and path template become one endpoint."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from auditor.detectors.endpoints.sightings import on_taken_ways
from auditor.inventory.calls import Reader
from auditor.inventory.lifecycle import Calendar, Verdict
from auditor.inventory.paths import shape, shown_path, template
from auditor.model.inventory import Call, Endpoint, Lifecycle, Standing, place_order
from auditor.model.path_index import split_path
from auditor.semantics.domain.urls import single_hole
from auditor.semantics.domain.values import Answer
from auditor.semantics.requests import Kind, Request

_Member = tuple[Request, Verdict, Call]
_GRAVITY = list(Lifecycle)
# What stands in the place of a family where there is no path of the API.
_FAMILIES = {Kind.API: "unknown", Kind.OAUTH: "oauth", Kind.FILE: "file link", Kind.WEB: "page", Kind.OTHER: "other"}
_OUTSIDE = Verdict(lifecycle=Lifecycle.NOT_API, operation=None, standings=(), replacement=None, reason="")
_UNCLEAR = Verdict(lifecycle=Lifecycle.UNDETERMINED, operation=None, standings=(), replacement=None, reason="")


def collect_endpoints(requests: Iterable[Request], reader: Reader, calendar: Calendar) -> tuple[Endpoint, ...]:
    """All requests, each way to one counted once, grouped and in order."""
    alternatives: dict[tuple[object, ...], list[Request]] = defaultdict(list)
    for request in _taken(requests):
        alternatives[_identity(request)].append(request)
    groups: dict[tuple[str, str, str], list[_Member]] = defaultdict(list)
    for same in alternatives.values():
        request = same[0]
        verdict = min((_judge(each, calendar, reader) for each in same), key=_gravity)
        call = reader.call(same, verdict.reason)
        path = verdict.operation.path_template if verdict.operation else call.path or request.url.shown
        groups[request.method, shape(path), request.kind.value].append((request, verdict, call))
    endpoints = [_endpoint(group) for group in groups.values()]
    return tuple(sorted(endpoints, key=endpoint_order))


def _identity(request: Request) -> tuple[object, ...]:
    """What makes a call: the same request on the same way. Loops and branches add nothing to it."""
    places = tuple(site.place for site in request.observation.chain)
    return (request.method, shown_path(request.path), request.kind, request.observation.site, places)


def _gravity(verdict: Verdict) -> int:
    return _GRAVITY.index(verdict.lifecycle)


def endpoint_order(endpoint: Endpoint) -> tuple[date, str, str, str]:
    """A key to sort endpoints by: what ends first, then the rest."""
    return (endpoint.ends or date.max, endpoint.path, endpoint.method, endpoint.family)


def _taken(requests: Iterable[Request]) -> Iterator[Request]:
    """Without ways that no caller takes, where the same call is made on a way that is taken."""
    kept = _followed(on_taken_ways(requests))
    taken = {_way(request) for request in kept if request.observation.feasible}
    return (request for request in kept if request.observation.feasible or _way(request) not in taken)


def _followed(requests: Iterable[Request]) -> list[Request]:
    """A link to further pages out of an answer stands for the request that was answered."""
    sources: dict[int, Request] = {}
    found = []
    for request in requests:
        link = single_hole(request.url.text)
        source = sources.get(link.request) if isinstance(link, Answer) else None
        found.append(replace(request, url=source.url) if source is not None else request)
        sources.setdefault(request.observation.id, found[-1])
    return found


def _way(request: Request) -> tuple[object, ...]:
    chain = request.observation.chain
    return (request.method, shape(request.path), chain[0].place if chain else request.observation.site)


def _judge(request: Request, calendar: Calendar, reader: Reader) -> Verdict:
    if request.kind not in (Kind.API, Kind.OAUTH):
        return _OUTSIDE
    path = shown_path(request.path)
    if request.kind is Kind.API and request.version is None and not request.retired:
        return _UNCLEAR
    if not path:
        return _UNCLEAR
    return calendar.judge(request.method, path, sends_files=reader.sends_files(request))


def _endpoint(group: list[_Member]) -> Endpoint:
    """The gravest verdict is that of the endpoint."""
    request = group[0][0]
    gravest = min((verdict for _, verdict, _ in group), key=_gravity)
    operation = next((verdict.operation for _, verdict, _ in group if verdict.operation), None)
    standings: dict[str, Standing] = {each.announcement: each for _, verdict, _ in group for each in verdict.standings}
    return Endpoint(
        method=request.method,
        path=operation.path_template if operation else min(_template(each, call) for each, _, call in group),
        version=request.version,
        family=_family(request),
        operation=operation.name if operation else "",
        resource=" / ".join(part for part in (operation.category, operation.module) if part) if operation else "",
        lifecycle=gravest.lifecycle,
        standings=tuple(standings[name] for name in sorted(standings)),
        lifetime=next((verdict.lifetime for _, verdict, _ in group if verdict.lifetime), None),
        replacement=next((verdict.replacement for _, verdict, _ in group if verdict.replacement), None),
        calls=tuple(sorted(_distinct((call for _, _, call in group), request.kind), key=_order)),
    )


def _distinct(calls: Iterable[Call], kind: Kind) -> Iterator[Call]:
    """One call for all ways to a request that change nothing of it: it begins where they meet, and takes the shortest.

    A token is the same for everybody who asks for it. Of a path that is written nowhere each caller may know a part.
    """
    alike: dict[Call, list[Call]] = defaultdict(list)
    for call in calls:
        alike[replace(call, chain=()) if call.written or kind is Kind.OAUTH else call].append(call)
    for call, same in alike.items():
        ways = [each.chain for each in sorted(same, key=lambda each: (len(each.chain), _order(each)))]
        places = [{step.location for step in way} for way in ways]
        met = set.intersection(*places)
        start = next((index for index, step in enumerate(ways[0]) if step.location in met), None)
        if start is not None:
            yield replace(call, chain=ways[0][start:])
        else:
            yield from [call] if kind is Kind.OAUTH else same


def _template(request: Request, call: Call) -> str:
    """The path with named holes; a whole address that is only a name, as that."""
    return template(call.path) or shown_path(request.url.shown) or "/"


def _family(request: Request) -> str:
    """The namespace and its major version, or what the address is for."""
    if request.kind is not Kind.API or not (request.version or request.retired):
        return _FAMILIES[request.kind]
    segments = split_path(request.path)
    major = request.version.partition(".")[0] if request.version else ""
    return " ".join(part for part in (segments[0] if segments else "", major) if part)


def _order(call: Call) -> tuple[object, ...]:
    chain = tuple((place_order(step.location), step.caller) for step in call.chain)
    return (place_order(call.place), chain, place_order(call.location), call.path)
