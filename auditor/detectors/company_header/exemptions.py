"""Which requests may do without the required header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from auditor.detectors.shared.answer_keys import parts_of
from auditor.model.vendor import RequiredHeader
from auditor.semantics.heap import MappingState, Presence
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ENVIRONMENT, Answer, Place, Text, Unknown

_CLIENT_CREDENTIALS = "client_credentials"


def without_exempt(requests: Sequence[Request], header: RequiredHeader, resolution: Resolution) -> Iterator[Request]:
    """The requests that must have the header.

    What goes the same way as an exempt one, to wherever an answer says, is the next page of its list.
    """
    grants = grants_of(resolution)
    judged = [(request, is_exempt(request, header, resolution, grants)) for request in requests]
    ways = {_way(request) for request, is_free in judged if is_free}
    for request, is_free in judged:
        if not is_free and not (_leads_anywhere(request) and _way(request) in ways):
            yield request


def _way(request: Request) -> tuple[Place, ...]:
    observation = request.observation
    return (observation.site, *(call.place for call in observation.chain))


def _leads_anywhere(request: Request) -> bool:
    """Whether no part of the path is known."""
    return all(part.startswith("{") and part.endswith("}") for part in request.path.split("/") if part)


def is_exempt(request: Request, header: RequiredHeader, resolution: Resolution, grants: Grants) -> bool:
    """A listed endpoint, unless the grant in use or a parameter of the query takes the exemption away."""
    alone = grants.are_client_credentials(request)
    path = request.path.rstrip("/")
    # On a base that is not known, the path may begin behind the version.
    on_base = request.version is None and request.url.host is None and path.count("/") == 1
    return any(
        (path == exempt.path or (on_base and exempt.path.endswith(path)))
        and request.method in (exempt.method, "ANY")
        and not (alone and _CLIENT_CREDENTIALS in exempt.unless_grant)
        and not any(_is_asked(request, name, resolution) for name in exempt.unless_parameters)
        for exempt in header.exempt
    )


def _is_asked(request: Request, name: str, resolution: Resolution) -> bool:
    """Whether the query surely has a parameter of this name."""
    if re.search(rf"(^|&){re.escape(name)}=", request.url.query):
        return True
    for value in request.observation.params:
        state = resolution.state(value)
        entry = state.get(name) if isinstance(state, MappingState) else None
        if entry is not None and entry.presence is Presence.PRESENT:
            return True
    return False


class Grants(Struct, frozen=True):
    """How the project gets its tokens: the grants by the id of the request that asked for one."""

    by_request: Mapping[int, frozenset[str]]

    def are_client_credentials(self, request: Request) -> bool:
        """Whether a request is sent without a user: by its token's origin, or if the project has no other grant.

        A token that the environment holds is none of those that the project asks for.
        """
        known = frozenset(grant for grants in self.by_request.values() for grant in grants)
        if _CLIENT_CREDENTIALS not in known:
            return False
        entries = (headers.entries.get("authorization") for headers in request.observation.headers)
        values = (value for entry in entries if entry is not None for value in entry.values)
        parts = [part for value in values for part in parts_of(value)]
        if parts and all(isinstance(part, Unknown) and part.reason == ENVIRONMENT for part in parts):
            return False
        asked = [part.request for part in parts if isinstance(part, Answer)]
        return len(known) == 1 or any(_CLIENT_CREDENTIALS in self.by_request.get(each, ()) for each in asked)


def grants_of(resolution: Resolution) -> Grants:
    """The grants of the vendor's tokens."""
    asked = [request for request in resolution.requests if request.kind is Kind.OAUTH]
    return Grants({each.observation.id: frozenset(body_texts(each, resolution, "grant_type")) for each in asked})


def body_texts(request: Request, resolution: Resolution, field: str) -> set[str]:
    """The literal texts that a field of the body (or the query) may be."""
    found: set[str] = set()
    for value in (*request.observation.body, *request.observation.params):
        state = resolution.state(value)
        entry = state.get(field) if isinstance(state, MappingState) else None
        for one in entry.values if entry is not None else ():
            if isinstance(one, Text) and one.literal is not None:
                found.add(one.literal)
    return found
