"""The requests that create triggers: the vendor's, and those that name nobody but have the whole path of one."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.endpoints.segments import ends_with, fits, fixed_segments, tails
from auditor.model.vendor import Vendor
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution

_METHODS = frozenset({"POST", "PUT", "PATCH", "ANY"})


def trigger_requests(resolution: Resolution, vendor: Vendor) -> Iterator[Request]:
    """Whether a pair has ended, the body says."""
    endings = tails(vendor.webhooks.triggers)
    for request in resolution.requests:
        if request.method in _METHODS and ends_with(request.path, endings):
            yield request
    for observation in resolution.unknown:
        paths = observation.modules
        if not any(resolution.modules[path].words & set(vendor.other_vendors) for path in paths):
            yield from _by_path(observation, vendor)


def _by_path(observation: Observation, vendor: Vendor) -> Iterator[Request]:
    """A call on something unknown, in modules that speak of no other vendor."""
    methods = {value.literal or "ANY" for value in observation.methods if isinstance(value, Text)} or {"ANY"}
    for value in observation.urls:
        url = parse_url(as_text(value, observation.site))
        if any(_is_whole(url.path, template) for template in vendor.webhooks.triggers):
            for method in sorted(methods & _METHODS):
                yield Request(
                    observation=observation, method=method, url=url, certainty=Certainty.PATH, kind=Kind.API,
                    version=None, retired=False,
                )  # fmt: skip


def _is_whole(path: str, template: str) -> bool:
    """Whether a path is written from its beginning on."""
    return fits(path, template) and fixed_segments(path)[:1] == fixed_segments(template)[:1]
