"""Objects of client libraries from package indexes: what their constructors are given, as the library uses it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.written import all_calls
from auditor.model.client import ClientClass
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.texts import fill
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import External, Place, Text, text
from auditor.semantics.resolution import Resolution


class ClientObject(Struct, frozen=True, kw_only=True):
    """One construction; `state` holds what was given, by role."""

    client: ClientClass
    state: InstanceState
    place: Place


def client_objects(resolution: Resolution) -> tuple[ClientObject, ...]:
    """Every object of a known client class that the project makes."""
    return resolution.once("client objects", lambda: tuple(_client_objects(resolution)))


def _client_objects(resolution: Resolution) -> Iterator[ClientObject]:
    for call, scope in all_calls(resolution):
        for value in resolution.values(call):
            state = resolution.state(value)
            place = Place(scope.module.path, call.span)
            if isinstance(state, InstanceState) and isinstance(state.kind, External) and state.place == place:
                found = resolution.client_of(state.kind.name)
                if found is not None:
                    yield ClientObject(client=found[1], state=state, place=place)


def token_urls(resolution: Resolution) -> Iterator[tuple[Url, Place]]:
    """Where such objects ask for tokens, as far as their constructors are told."""
    for made in client_objects(resolution):
        if made.client.token_url and "{" in made.client.token_url:
            yield from ((parse_url(url), made.place) for url in _filled(made, made.client.token_url))


def _filled(made: ClientObject, template: str) -> Iterator[Text]:
    values = fill(text(template, made.place), "format", lambda role, _: made.state.attrs.get(role, ()), made.place)
    return (value for value in values if isinstance(value, Text))
