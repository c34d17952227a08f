"""Which requests may do without the required header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from auditor.detectors.shared.credentials import credential_parts
from auditor.detectors.shared.oauth_requests import CLIENT_CREDENTIALS, oauth_requests
from auditor.model.vendor import RequiredHeader, Vendor
from auditor.semantics.domain.states import MappingState, Presence
from auditor.semantics.domain.values import ENVIRONMENT, Answer, Unknown
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution


def without_exempt(requests: Sequence[Request], vendor: Vendor, resolution: Resolution) -> Iterator[Request]:
    """The requests that must have the header; whatever asks for a token needs none, also at an unknown address.

    What goes the same way as an exempt one, to wherever an answer says, is the next page of its list.
    """
    grants = grants_of(resolution, vendor)
    sent = [request for request in requests if request.observation.id not in grants.by_request]
    judged = [(request, is_exempt(request, vendor.header, resolution, grants)) for request in sent]
    ways = {request.observation.way for request, is_free in judged if is_free}
    for request, is_free in judged:
        if not is_free and not (_leads_anywhere(request) and request.observation.way in ways):
            yield request


def _leads_anywhere(request: Request) -> bool:
    """Whether no part of the path is known."""
    return all(part.startswith("{") and part.endswith("}") for part in request.path.split("/") if part)


def is_exempt(request: Request, header: RequiredHeader, resolution: Resolution, grants: Grants) -> bool:
    """A listed endpoint, unless the grant in use or a parameter of the query takes the exemption away."""
    path = request.path.rstrip("/")
    # On a base that is not known, the path may begin behind the version.
    on_base = request.version is None and request.url.host is None and path.count("/") == 1
    return any(
        (path == exempt.path or (on_base and exempt.path.endswith(path)))
        and request.method in (exempt.method, "ANY")
        and not (CLIENT_CREDENTIALS in exempt.unless_grant and grants.are_client_credentials(request))
        and not any(_is_asked(request, name, resolution) for name in exempt.unless_parameters)
        for exempt in header.exempt
    )


def _is_asked(request: Request, name: str, resolution: Resolution) -> bool:
    """Whether the query surely has a parameter of this name."""
    if re.search(rf"(^|&){re.escape(name)}=", request.url.query):
        return True
    entries = (mapping.get(name) for mapping in resolution.states(request.observation.params, MappingState))
    return any(entry is not None and entry.presence is Presence.PRESENT for entry in entries)


class Grants(Struct, frozen=True, kw_only=True):
    """How the project gets its tokens: the grants by the id of the request that asked for one, and all of them."""

    by_request: Mapping[int, frozenset[str]]
    known: frozenset[str]

    def are_client_credentials(self, request: Request) -> bool:
        """Whether a request is sent without a user: by its token's origin, or if the project has no other grant.

        A token that the environment holds is none of those that the project asks for.
        """
        if CLIENT_CREDENTIALS not in self.known:
            return False
        parts = list(credential_parts(request.observation))
        if parts and all(isinstance(part, Unknown) and part.reason == ENVIRONMENT for part in parts):
            return False
        asked = [part.request for part in parts if isinstance(part, Answer)]
        return len(self.known) == 1 or any(CLIENT_CREDENTIALS in self.by_request.get(each, ()) for each in asked)


def grants_of(resolution: Resolution, vendor: Vendor) -> Grants:
    """The grants of the vendor's tokens."""
    asked = oauth_requests(resolution, vendor)
    return Grants(
        by_request={each.request.observation.id: each.grants for each in asked},
        known=frozenset(grant for each in asked for grant in each.grants),
    )
