"""Which requests may do without the required header."""

from __future__ import annotations

import re

from auditor.model.vendor import RequiredHeader
from auditor.semantics.heap import MappingState, Presence
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Text


def is_exempt(request: Request, header: RequiredHeader, resolution: Resolution, *, client_credentials: bool) -> bool:
    """A listed endpoint, unless the grant in use or a parameter of the query takes the exemption away."""
    path = request.path.rstrip("/")
    # On a base that is not known, the path may begin behind the version.
    on_base = request.version is None and request.url.host is None and path.count("/") == 1
    return any(
        (path == exempt.path or (on_base and exempt.path.endswith(path)))
        and request.method in (exempt.method, "ANY")
        and not (client_credentials and "client_credentials" in exempt.unless_grant)
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


def uses_client_credentials(resolution: Resolution) -> bool:
    """Whether the project asks the vendor for a token with the client credentials grant."""
    return any(
        "client_credentials" in body_texts(request, resolution, "grant_type")
        for request in resolution.requests
        if request.kind is Kind.OAUTH
    )


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
