"""Evidence: the calls that led to a request, the request itself, and why it is weaker than end to end."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.model import Confidence, Hop, Match, Phrase, quoted
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Certainty, Request
from auditor.semantics.resolution import Resolution


def match_at(
    place: Place,
    told: str,
    resolution: Resolution,
    *,
    confidence: Confidence,
    reasons: tuple[str, ...],
    message: str = "default",
    fields: Mapping[str, str] | None = None,
) -> Match:
    """The match of something that shows where it is to be edited."""
    at, hop = resolution.locate(place), Hop(location=resolution.locate(place), message=told)
    return Match(
        root=at, site=at, message=message, fields=fields or {}, confidence=confidence, reasons=reasons, evidence=(hop,)
    )


def request_match(
    place: Place,
    told: str,
    request: Request,
    resolution: Resolution,
    *,
    confidence: Confidence = Confidence.HIGH,
    reasons: tuple[str, ...] = (),
    message: str = "default",
    fields: Mapping[str, str],
    also: tuple[Hop, ...] = (),
) -> Match:
    """The match of a request, to be edited at a place of which something may be told; as doubtful as the request is."""
    root, reasons = resolution.locate(place), (*reasons, *request_doubts(request))
    start = (Hop(location=root, message=told),) if told else ()
    return Match(
        root=root,
        site=resolution.locate(request.observation.site),
        message=message,
        fields=fields,
        confidence=graded(confidence, reasons),
        reasons=reasons,
        evidence=(*start, *request_hops(request, resolution)),
        also=also,
    )


def trail(observation: Observation, resolution: Resolution) -> tuple[Hop, ...]:
    """One hop for each call of the chain, the outermost first."""
    return tuple(
        Hop(location=resolution.locate(site.place), message=f"{quoted(site.caller)} calls {quoted(site.callee)}.")
        for site in observation.chain
    )


def request_hop(request: Request, resolution: Resolution) -> Hop:
    """The place where the request leaves, with its method and URL."""
    known = ", as declared in the settings" if request.observation.is_declared else ""
    return Hop(
        location=resolution.locate(request.observation.site),
        message=f"{quoted(_words(request, request.url.shown))} is sent here{known}.",
    )


def request_hops(request: Request, resolution: Resolution) -> tuple[Hop, ...]:
    """The calls that led to a request, and the request itself."""
    return (*trail(request.observation, resolution), request_hop(request, resolution))


def request_words(request: Request) -> str:
    """The request as a message names it: `GET /rest/v1.0/projects`."""
    return _words(request, request.path)


def _words(request: Request, target: str) -> str:
    return Phrase(f"A request to {quoted(target)}") if request.method == "ANY" else f"{request.method} {target}"


def request_doubts(request: Request) -> tuple[str, ...]:
    """What was inferred about a request of the vendor's."""
    named = (
        ()
        if request.certainty is Certainty.HOST
        else ("The host is unknown; the request is assumed to be the vendor's by its name or path.",)
    )
    return (*named, *observation_doubts(request.observation))


def observation_doubts(observation: Observation) -> tuple[str, ...]:
    """What was inferred about how a request leaves, whosever it is."""
    untaken = () if observation.feasible else ("No caller in this project reaches this code.",)
    return (*observation.inferred, *untaken)


def graded(confidence: Confidence, reasons: tuple[str, ...]) -> Confidence:
    """The confidence left when there are reasons for doubt."""
    return confidence.capped(Confidence.MEDIUM) if reasons else confidence
