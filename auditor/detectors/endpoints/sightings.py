"""Paths of the vendor's API as the program uses them: in requests, and in tables that no resolved request reads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TypeAlias

from msgspec import Struct

from auditor.detectors.endpoints.intent import is_used, named_method
from auditor.detectors.endpoints.segments import with_holes_for_none, without_query_hole
from auditor.detectors.shared.attribution import speaking_modules
from auditor.detectors.shared.evidence import request_doubts
from auditor.detectors.shared.naming import labels
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import subexpressions
from auditor.model import Phrase
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.texts import pieces_in, written_places
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Hole, Place, Text, text
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.test_code import is_test_module, stands_in

# Where a run begins, and where the pieces of an address are written.
_Source: TypeAlias = tuple[Function | None, frozenset[Place]]
_BLANK = re.compile(r"\s")
_NAMED = re.compile(r"[\W_]+")
# Longer texts are prose or data.
_LONGEST = 300
_UNREACHED = "No request to this path was resolved."


class Sighting(Struct, frozen=True, kw_only=True):
    """One path at one place. A method of None is not known; `request` is None for a path that is only written.

    `is_owned` if more than the shape of the path says that it is the vendor's.
    """

    method: str | None
    path: str
    text: Text
    site: Place
    request: Request | None
    is_owned: bool
    reasons: tuple[str, ...]

    @property
    def shown_method(self) -> str:
        return self.method or Phrase("A request to")


def request_sightings(resolution: Resolution) -> Iterator[Sighting]:
    """The paths of all API requests that are sent, and of those that nobody here sends."""
    for request in on_taken_ways(request for request in resolution.requests if request.kind is Kind.API):
        whole = with_holes_for_none(request.path)
        path = without_query_hole(whole)
        glued = () if path == whole else ("What follows the path is assumed to be its query.",)
        yield Sighting(
            method=None if request.method == "ANY" else request.method,
            path=path,
            text=request.url.text,
            site=request.observation.site,
            request=request,
            is_owned=request.certainty is not Certainty.PATH,
            reasons=(*request_doubts(request), *glued),
        )


def literal_sightings(resolution: Resolution, knowledge: Knowledge) -> Iterator[Sighting]:
    """Texts that are unmistakably paths of the API, in modules that speak of the vendor, and part of no request."""
    reader = _Reader(resolution, knowledge, syntax_of(resolution), _sent(resolution))
    found: list[Sighting] = []
    for path in sorted(speaking_modules(resolution, knowledge.vendor)):
        module = resolution.modules[path]
        if not is_test_module(module) and not stands_in(module):
            found.extend(reader.paths(path))
    # What a helper makes of a path says nothing new where the path is written beside its method.
    told = set(written_places(sighting.text for sighting in found if sighting.method is not None))
    yield from (each for each in found if each.method is not None or told.isdisjoint(written_places((each.text,))))


def _sent(resolution: Resolution) -> frozenset[Place | None]:
    """Where the literals of all requests are written, whosever they are."""
    return frozenset(piece.place for each in resolution.observations for piece in pieces_in(each.urls))


class _Reader(Struct, frozen=True, eq=False):
    """Finds the written paths of one module."""

    resolution: Resolution
    knowledge: Knowledge
    syntax: Syntax
    sent: frozenset[Place | None]

    def paths(self, path: str) -> Iterator[Sighting]:
        for site in self.syntax.walk(path):
            if isinstance(site.statement, stmt.DefineClass):
                continue
            decorators = site.statement.function.decorators if isinstance(site.statement, stmt.DefineFunction) else ()
            for tree in site.trees:
                if tree[0] in decorators:
                    continue
                told: set[facts.Expr] = set()
                for expression in tree:
                    if expression not in told and _is_text(expression):
                        found = list(self._sightings(expression))
                        yield from found
                        # What is put together is read as a whole, or else by its parts.
                        told.update(subexpressions(expression) if found else ())

    def _sightings(self, expression: facts.Expr) -> Iterator[Sighting]:
        if isinstance(self.syntax.parent(expression), facts.Joined):
            return
        place = self.syntax.place(expression)
        for value in self._texts(expression, place):
            url = parse_url(value)
            if not self._is_path(url) or {piece.place for piece in pieces_in((value,))} & self.sent:
                continue
            if not is_used(expression, self.syntax) or self._is_anothers(expression, url):
                continue
            yield self._sighting(expression, value, url, place)

    def _sighting(self, expression: facts.Expr, value: Text, url: Url, place: Place) -> Sighting:
        found = re.search(self.knowledge.vendor.api.prefix, url.path)
        path = without_query_hole(url.path[found.start() :] if found is not None else url.path)
        return Sighting(
            method=named_method(expression, self.syntax, self.knowledge.api.methods(path)),
            path=path,
            text=value,
            site=place,
            request=None,
            is_owned=url.host is not None,
            reasons=(_UNREACHED,),
        )

    def _texts(self, expression: facts.Expr, place: Place) -> Iterator[Text]:
        if isinstance(expression, facts.Literal):
            yield text(str(expression.value), place)
            return
        yield from (value for value in self.resolution.values(expression) if isinstance(value, Text))

    def _is_path(self, url: Url) -> bool:
        """A path below the API's beginning with something behind it, with the vendor's host or none."""
        vendor = self.knowledge.vendor
        if _BLANK.search(url.path) or (url.host is not None and not vendor.owns(url.host)):
            return False
        if url.text.parts and isinstance(url.text.parts[0], Hole) and not url.path.startswith("/"):
            return False
        found = re.match(vendor.api.prefix, url.path)
        if found is not None:
            return bool(url.path[found.end() :].strip("/")) and vendor.exception(url.host or "", url.path) is None
        return vendor.retired_namespace(url.path) is not None and (
            url.host is not None or url.path.strip("/").count("/") >= 1
        )

    def _is_anothers(self, expression: facts.Expr, url: Url) -> bool:
        """Whether a name around the path is that of another vendor."""
        if url.host is not None:
            return False
        names = " ".join((*labels(expression, self.syntax), url.base_hint))
        return self.knowledge.vendor.names_another(_NAMED.sub(" ", names))


def _is_text(expression: facts.Expr) -> bool:
    """A path as it is written, or a text that is put together here: f-string, sum, filled template, joined parts."""
    match expression:
        case facts.Literal(value=str() as written):
            return len(written) < _LONGEST and "/" in written
        case facts.Joined() | facts.Binary(op="+" | "%"):
            return True
        case facts.Call(func=facts.Attribute(attr="format" | "join" | "urljoin") | facts.Name(id="urljoin")):
            return True
        case _:
            return False


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
    entry, site = request.observation.entry, request.observation.site
    # What the call itself brings in, such as a slash, is written at each call.
    return entry, frozenset(place for place in written_places((request.url.text,)) if not site.covers(place))
