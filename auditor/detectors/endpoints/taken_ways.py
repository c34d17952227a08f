"""Requests without those that only another path would send: `if operation.paged: …` for one that is deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import TypeAlias

from auditor.facts.definitions import Function
from auditor.semantics.domain.values import Piece, Place
from auditor.semantics.requests import Request

# Where a run begins, and where the pieces of an address are written.
_Source: TypeAlias = tuple[Function | None, frozenset[Place]]


def on_taken_ways(requests: Iterable[Request]) -> list[Request]:
    """Leave out what a call does not send, if it sends the same address in another way.

    Until the branch that parts them, both have come the same way: the address was handed over together with what the
    branch asks about.
    """
    known = list(requests)
    taken: dict[_Source, set[tuple[Place, ...]]] = defaultdict(set)
    for request in known:
        if _is_taken(request):
            taken[_source(request)].add(tuple(call.place for call in request.observation.chain))
    return [request for request in known if _is_taken(request) or not _has_other_way(request, taken)]


def _is_taken(request: Request) -> bool:
    seen = request.observation
    return seen.feasible and not seen.is_passed_by and all(call.is_taken for call in seen.chain)


def _has_other_way(request: Request, taken: dict[_Source, set[tuple[Place, ...]]]) -> bool:
    common = tuple(call.place for call in takewhile(lambda call: call.is_taken, request.observation.chain))
    source = _source(request)
    return bool(source[1]) and any(way[: len(common)] == common for way in taken.get(source, ()))


def _source(request: Request) -> _Source:
    places = {part.place for part in request.url.text.parts if isinstance(part, Piece) and part.place is not None}
    # What the call itself brings in, such as a slash, is written at each call.
    return request.observation.entry, frozenset(p for p in places if not request.observation.site.covers(p))
