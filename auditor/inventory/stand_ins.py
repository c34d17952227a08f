"""Requests to a path of the vendor's on a base that is no address, such as the `"mock_server"` of a test.

Rules leave them alone: nothing is sent to the vendor there. But they tell which endpoints the code can call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.shared.attribution import speaking_modules
from auditor.inventory.paths import shape
from auditor.model.path_index import ANY_METHOD
from auditor.model.vendor import Vendor
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution


def stand_in_requests(resolution: Resolution, vendor: Vendor) -> tuple[Request, ...]:
    """Those of endpoints that no other request reaches."""
    known = {(request.method, shape(request.path)) for request in resolution.requests}
    speakers = speaking_modules(resolution, vendor)
    return tuple(
        request
        for observation in resolution.unknown
        if speakers & {place.module for place in observation.way}
        for request in _requests(observation, vendor)
        if (request.method, shape(request.path)) not in known
    )


def _requests(observation: Observation, vendor: Vendor) -> Iterator[Request]:
    for value in observation.urls:
        url = _at_prefix(parse_url(as_text(value, observation.site)), vendor)
        if url is None:
            continue
        for method in observation.methods:
            yield Request(
                observation=observation,
                method=method.literal.upper() if isinstance(method, Text) and method.literal else ANY_METHOD,
                url=url,
                certainty=Certainty.PATH,
                kind=Kind.API,
                version=vendor.api_version(url.path),
                retired=False,
            )


def _at_prefix(url: Url, vendor: Vendor) -> Url | None:
    """The URL from where the API's own paths begin; None if what stands before is (or may be) an address."""
    if url.host is not None or url.base is not None:
        return None
    found = re.search(vendor.api.prefix, url.path)
    if found is None or found.start() == 0 or vendor.names_another(url.path[: found.start()]):
        return None
    return replace(url, path=url.path[found.start() :])
