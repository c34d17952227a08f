"""An API request to a host that is not the API host of its environment."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.host_places import host_place
from auditor.detectors.trail import request_hop, trail
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.tables import Table


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    sure = Table(dict(rule.options), file=rule.code, place="options").choice("sure", Confidence)
    for request in resolution.requests:
        if request.kind is not Kind.API or request.url.host is None:
            continue
        known = knowledge.vendor.host(request.url.host)
        if known is None or known.wrong_for_api is None:
            continue
        yield _match(request, known.wrong_for_api, sure, resolution, knowledge.vendor)


def _match(request: Request, doubt: Confidence, sure: Confidence, resolution: Resolution, vendor: Vendor) -> Match:
    site = request.observation.site
    host = request.url.host or ""
    root = host_place(request.url) or site
    environment = vendor.environment_of(host)
    start = Hop(location=resolution.locate(root), message=f"{host} is named here.")
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(site),
        message="default" if doubt is sure else "doubtful",
        fields={"host": host, "expected": environment.api if environment else ""},
        confidence=doubt,
        evidence=(start, *trail(request.observation, resolution), request_hop(request, resolution)),
    )
