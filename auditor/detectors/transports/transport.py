"""A request to the vendor over plain HTTP, over outdated TLS, or without a look at the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.files.kept_links import plain_links
from auditor.detectors.files.links import Origin, Target
from auditor.detectors.shared.evidence import graded, observation_doubts, request_doubts, request_hop, trail
from auditor.detectors.shared.module_kinds import is_sent_to_player
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import scheme_place
from auditor.detectors.transports.connection_flaws import Flaws, find_flaws
from auditor.detectors.transports.flag_conditions import FlagConditions
from auditor.detectors.transports.transport_options import TransportOptions, Weakness
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution

# Options of calls and sessions that hold contexts, connectors or adapters.
_CARRIERS = frozenset({"_adapters", "connector", "context", "mounts", "ssl", "ssl_context", "transport", "verify"})
_WORDS = {
    "default": "The scheme is plain HTTP.",
    "old_tls": "The connection is pinned to an outdated protocol.",
    "unverified": "Certificate checks are switched off.",
}


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """The vendor's requests, then the downloads of its file links."""
    options = read_options(rule, TransportOptions)
    flaws = find_flaws(resolution, options)
    conditions = FlagConditions(resolution, syntax_of(resolution))
    name = knowledge.vendor.name
    for request in resolution.requests:
        reasons, hop = request_doubts(request), request_hop(request, resolution)
        plain = Weakness("default", "", _scheme(request))
        is_plain = request.url.scheme in options.insecure_schemes
        if is_plain and not is_sent_to_player(plain.place, request.observation, resolution):
            yield _match(plain, request.observation, request.url.host or name, reasons, hop, resolution)
        for weakness in _weaknesses(request.observation, request.url.host or "", flaws, options, conditions):
            yield _match(weakness, request.observation, request.url.host or name, reasons, hop, resolution)
    links = plain_links(resolution, knowledge)
    for observation in resolution.observations:
        if any(link.target is Target.FILE and link.origin is Origin.ANSWER for link in links.links(observation)):
            hop = Hop(location=resolution.locate(observation.site), message="A file link is fetched here.")
            for weakness in _weaknesses(observation, "", flaws, options, conditions):
                yield _match(weakness, observation, name, observation_doubts(observation), hop, resolution)


def _weaknesses(
    observation: Observation, host: str, flaws: Flaws, options: TransportOptions, conditions: FlagConditions
) -> Iterator[Weakness]:
    if observation.library in options.default_context_libraries:
        yield from flaws.everywhere
    for name, values in observation.options.items():
        found = options.weakness(name, values, observation.site)
        if found is not None and not conditions.refuses(found.place, observation):
            yield found
        for value in values if name in _CARRIERS else ():
            yield from (found for found in flaws.of(value, host) if not conditions.refuses(found.place, observation))


def _scheme(request: Request) -> Place:
    """Where the scheme is written; a connection class brings its own where it is made."""
    site = request.observation.site
    place = scheme_place(request.url) or site
    return next(request.observation.made("session"), place) if place == site else place


def _match(
    weakness: Weakness, observation: Observation, host: str, reasons: tuple[str, ...], sent: Hop, resolution: Resolution
) -> Match:
    root = resolution.locate(weakness.place)
    return Match(
        root=root,
        site=resolution.locate(observation.site),
        message=weakness.kind,
        fields={"host": host, "version": weakness.version},
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        evidence=(Hop(location=root, message=_WORDS[weakness.kind]), *trail(observation, resolution), sent),
    )
