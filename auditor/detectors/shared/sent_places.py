"""Where a request is to be changed: the places of its parts, and where its way parts from those of other services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from auditor.detectors.shared.oauth_requests import GRANT_FIELD, OAuthRequest
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place
from auditor.detectors.shared.written import call_at
from auditor.facts import expressions as facts
from auditor.facts.scopes import Scope
from auditor.facts.walk import children
from auditor.model import Match
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Place, Unknown, Values
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


def also_at(match: Match, places: Iterable[Place | None], resolution: Resolution) -> Iterator[Match]:
    """A match, and the same at every other place where its cause shows."""
    yield match
    for place in dict.fromkeys(places):
        if place is not None:
            yield replace(match, site=resolution.locate(place))


def field_places(sent: OAuthRequest, *names: str) -> tuple[Place, ...]:
    """Where the body or the query of a request is given these fields."""
    fields = (sent.fields[name] for name in names if name in sent.fields)
    return tuple(field.place for field in fields if field.place is not None)


def asking_call(sent: OAuthRequest, resolution: Resolution) -> tuple[facts.Call, Scope] | None:
    """The call that sends, or the call of a sender of everything, from the body in which the form is written.

    None if neither is known.
    """
    sending = (sent.call, sent.scope) if sent.call is not None and sent.scope is not None else None
    form = sent.fields.get(GRANT_FIELD)
    if form is None or sending is None or (form.place is not None and _stands_in(form.place, sending[1])):
        return sending
    for site in reversed(sent.request.observation.chain):
        found = call_at(site.place, resolution)
        if found is not None and (_stands_in(form.place, found[1]) if form.place else _names_grant(found[0])):
            return found
    return sending


def _names_grant(call: facts.Call) -> bool:
    """`PROVIDER.grant(grant_type="refresh_token", …)`: the form of a function that sends all its keywords."""
    return any(argument.keyword == GRANT_FIELD for argument in call.args)


def asking_place(sent: OAuthRequest, resolution: Resolution) -> Place:
    """Where someone would look for the request: where it is described, or in the body that writes the form."""
    found = asking_call(sent, resolution)
    if found is not None and sent.scope is not None and found[1] is not sent.scope:
        return Place(found[1].module.path, found[0].span)
    return next(sent.request.observation.made("_request_place"), sent.request.observation.site)


def _stands_in(place: Place, scope: Scope) -> bool:
    """Whether a place is within a body."""
    return place.module == scope.module.path and any(e.span.covers(place.span) for e in scope.parts)


def row_place(url: Url, values: Values, resolution: Resolution) -> Place | None:
    """Where the row of a table, or the record, that tells the host of a URL tells one of these values as well.

    The row of one vendor among those of others is what one would edit, not the request that all of them go through.
    """
    row, syntax = _row_of(url, resolution), syntax_of(resolution)
    for part in children(row) if row is not None else ():
        told = resolution.values(part)
        members = (value for each in resolution.states(told, InstanceState) for value in each.attrs.get("value", ()))
        if not set(values).isdisjoint((*told, *members)):
            return syntax.place(part)
    return None


def read_in_row(url: Url, values: Values, resolution: Resolution) -> tuple[Unknown, ...]:
    """Those of these values that are read in the vendor's row itself, as by a function there."""
    row = _row_of(url, resolution)
    if row is None:
        return ()
    place = syntax_of(resolution).place(row)
    read = (value for value in values if isinstance(value, Unknown))
    return tuple(value for value in read if value.place is not None and place.covers(value.place))


def _row_of(url: Url, resolution: Resolution) -> facts.Expr | None:
    """The row of a table, or the record, that tells the host of a URL."""
    syntax = syntax_of(resolution)
    host = syntax.at(host_place(url))
    around = syntax.ancestors(host) if host is not None else ()
    return next((outer for outer in around if isinstance(outer, facts.Call | facts.DictDisplay | facts.Sequence)), None)


def taken_by(observations: Iterable[Observation]) -> frozenset[Place]:
    """All calls by which any of these requests came."""
    return frozenset(place for observation in observations for place in observation.way)


def parting_place(observation: Observation, taken: frozenset[Place]) -> Place:
    """The innermost call that none of the others came by (`taken_by`): to be changed without changing them."""
    nearest = observation.way[1] if observation.chain else observation.site
    return next((place for place in observation.way if place not in taken), nearest)


def may_be_same(one: Observation, other: Observation) -> bool:
    """Whether two requests leave by the same calls, as far as both tell: a preparatory pass may know fewer of them."""
    return all(here == there for here, there in zip(one.way, other.way, strict=False))


def shared_transports(resolution: Resolution) -> SharedTransports:
    """The answers for one resolution, which detectors share."""
    return resolution.once(SharedTransports, lambda: SharedTransports(resolution))


class SharedTransports:
    """Answers about mappings of headers that the requests of other services go through as well."""

    def __init__(self, resolution: Resolution) -> None:
        known = {request.observation.id for request in resolution.requests}
        known.update(observation.id for observation in resolution.unknown)
        others = [each for each in resolution.observations if each.id not in known]
        headers = [headers for each in others for headers in each.headers]
        self._edited = {place for each in headers for place in each.dicts} | {each.site for each in others}
        self._written = {entry.place for each in headers for entry in each.entries.values()}
        self._made = {each.sender.made for each in others if each.sender is not None}
        self._taken = taken_by(others)

    def has(self, place: Place) -> bool:
        """Whether requests of another service are sent by this call, or with this mapping."""
        return place in self._edited

    def vendor_side(self, observation: Observation, written: Place | None) -> Place:
        """Where the vendor's credentials are `written`, its object is made, or its way parts from the others'."""
        if written is not None and written not in self._written:
            return written
        sender = observation.sender
        if sender is not None and sender.made is not None and sender.made not in self._made:
            return sender.made
        return parting_place(observation, self._taken)
