"""Objects of client libraries from package indexes: what their constructors are given, as the library uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from msgspec import Struct

from auditor.detectors.shared.written import all_calls
from auditor.model.client import ClientClass
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import External, Place, Text, Values, text
from auditor.semantics.resolution import Resolution

_ROLE = re.compile(r"\{([a-z-]+)\}")


class ClientObject(Struct, frozen=True, kw_only=True):
    """One construction; `state` holds what was given, by role."""

    client: ClientClass
    state: InstanceState
    place: Place


def client_objects(resolution: Resolution, knowledge: Knowledge) -> tuple[ClientObject, ...]:
    """Every object of a known client class that the project makes."""
    return resolution.once("client objects", lambda: tuple(_client_objects(resolution, knowledge)))


def _client_objects(resolution: Resolution, knowledge: Knowledge) -> Iterator[ClientObject]:
    for call, scope in all_calls(resolution):
        for value in resolution.values(call):
            state = resolution.state(value)
            place = Place(scope.module.path, call.span)
            if isinstance(state, InstanceState) and isinstance(state.kind, External) and state.place == place:
                name, classes = state.kind.name, (each for client in knowledge.clients for each in client.classes)
                found = (each for each in classes if any(fnmatchcase(name, pattern) for pattern in each.imports))
                if (client := next(found, None)) is not None:
                    yield ClientObject(client=client, state=state, place=place)


def token_urls(resolution: Resolution, knowledge: Knowledge) -> Iterator[tuple[Url, Place]]:
    """Where such objects ask for tokens, as far as their constructors are told."""
    for made in client_objects(resolution, knowledge):
        if not made.client.token_url or "{" not in made.client.token_url:
            continue
        groups: list[Values] = []
        last = 0
        for found in _ROLE.finditer(made.client.token_url):
            groups.append((text(made.client.token_url[last : found.start()], made.place),))
            groups.append(made.state.attrs.get(found.group(1), ()))
            last = found.end()
        groups.append((text(made.client.token_url[last:], made.place),))
        for url in texts.combine([group for group in groups if group], made.place):
            if isinstance(url, Text):
                yield parse_url(url), made.place
