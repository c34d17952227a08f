"""A request to the vendor over plain HTTP, over outdated TLS, or without a look at the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.kept_links import plain_links
from auditor.detectors.files.links import Origin, Target
from auditor.detectors.shared.conditions import outcomes
from auditor.detectors.shared.evidence import graded, observation_doubts, request_doubts, request_hop, trail
from auditor.detectors.shared.module_kinds import is_sent_to_player
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.detectors.shared.url_texts import scheme_place
from auditor.detectors.shared.written import Called, argument_for, calls_of
from auditor.detectors.transports.connection_flaws import Flaws, find_flaws
from auditor.detectors.transports.transport_options import TransportOptions, Weakness
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function, Parameter
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.values import Constant, Place, Unknown
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
    conditions = _FlagConditions(resolution, syntax_of(resolution))
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
    observation: Observation, host: str, flaws: Flaws, options: TransportOptions, conditions: _FlagConditions
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


class _Guard(Struct, frozen=True):
    """The parameter that a line waits for, and what it must be."""

    parameter: str
    outcome: bool


class _FlagConditions(Struct, frozen=True):
    """Answers for one resolution."""

    resolution: Resolution
    syntax: Syntax

    def refuses(self, place: Place, observation: Observation) -> bool:
        """Whether every call of the function around, by those that send this request, says no by a flag.

        What an operator may say besides, on a command line for instance, is not known and does not count.
        """
        written, site = self.syntax.at(place), self.syntax.site_at(place)
        if written is None or site is None or site.function is None:
            return False
        asked = (guard for test, holds in outcomes(written, self.syntax) for guard in _asked(test, holds))
        guards = [guard for guard in asked if _parameter(site.function, guard.parameter)]
        everywhere = calls_of(site.function, self.resolution) if guards else ()
        # Who made what the request goes through may not be on its way: then whoever calls the function.
        on_way = [each for each in everywhere if (each.scope.module.path, each.scope.name) in observation.bodies]
        return bool(everywhere) and all(
            any(self._is_refused(call, site.function, guard) for guard in guards) for call in on_way or everywhere
        )

    def _is_refused(self, called: Called, function: Function, guard: _Guard) -> bool:
        parameter = _parameter(function, guard.parameter)
        given = argument_for(called.call, function, guard.parameter, bound=called.is_bound)
        if given is None and any(argument.star for argument in called.call.args):
            return False
        said = given if given is not None else parameter.default if parameter is not None else None
        values = self.resolution.values(said)
        known = [
            isinstance(v, Constant) and v.value is not None and v.value is not guard.outcome
            for v in values
            if not isinstance(v, Unknown)
        ]
        return bool(known) and all(known)


def _parameter(function: Function, name: str) -> Parameter | None:
    return next((parameter for parameter in function.parameters if parameter.name == name), None)


def _asked(test: expr.Expr, outcome: bool) -> Iterator[_Guard]:
    """The parameters of which a test needs one value alone."""
    match test:
        case expr.Compare(left=left, ops=("is" | "==",), comparators=(expr.Literal(value=bool() as flag),)):
            yield from _asked(left, flag is outcome)
        case expr.Name(id=name):
            yield _Guard(name, outcome)
