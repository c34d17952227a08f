"""A request to the vendor over plain HTTP, over outdated TLS, or without a look at the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.connection_flaws import Flaws, find_flaws
from auditor.detectors.doubts import graded, request_doubts
from auditor.detectors.host_places import scheme_place
from auditor.detectors.trail import request_hop, trail
from auditor.detectors.transport_options import TransportOptions, Weakness, read_options
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text

# Options of calls and sessions that hold contexts, connectors or adapters.
_CARRIERS = frozenset({"_adapters", "connector", "context", "mounts", "ssl", "ssl_context", "transport", "verify"})
_WORDS = {
    "default": "The scheme is plain HTTP.",
    "old_tls": "The connection is held to an outdated protocol.",
    "unverified": "The check of the certificate is switched off.",
}


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    options = read_options(rule)
    flaws = find_flaws(resolution, options)
    for request in resolution.requests:
        for weakness in _weaknesses(request, flaws, options):
            yield _match(request, weakness, resolution, knowledge)


def _weaknesses(request: Request, flaws: Flaws, options: TransportOptions) -> Iterator[Weakness]:
    observation = request.observation
    if request.url.scheme in options.insecure_schemes:
        yield Weakness("default", "", _scheme(request))
    if observation.library in options.default_context_libraries:
        yield from flaws.everywhere
    for name, values in observation.options.items():
        found = options.weakness(name, values, observation.site)
        if found is not None:
            yield found
        for value in values if name in _CARRIERS else ():
            yield from flaws.of(value, request.url.host or "")


def _scheme(request: Request) -> Place:
    """Where the scheme is written; a connection class brings its own where it is made."""
    site = request.observation.site
    place = scheme_place(request.url) or site
    made = request.observation.options.get("session", ())
    if place == site and made and isinstance(made[0], Text) and made[0].place is not None:
        return made[0].place
    return place


def _match(request: Request, weakness: Weakness, resolution: Resolution, knowledge: Knowledge) -> Match:
    root = resolution.locate(weakness.place)
    reasons = request_doubts(request)
    return Match(
        root=root,
        site=resolution.locate(request.observation.site),
        message=weakness.kind,
        fields={"host": request.url.host or knowledge.vendor.name, "version": weakness.version},
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        evidence=(
            Hop(location=root, message=_WORDS[weakness.kind]),
            *trail(request.observation, resolution),
            request_hop(request, resolution),
        ),
    )
