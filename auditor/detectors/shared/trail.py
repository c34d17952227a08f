"""Evidence: the calls that led to a request, and the request itself."""

from __future__ import annotations

from auditor.model import Hop, Phrase, quoted
from auditor.semantics.observation import Observation
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution


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


def request_words(request: Request) -> str:
    """The request as a message names it: `GET /rest/v1.0/projects`."""
    return _words(request, request.path)


def _words(request: Request, target: str) -> str:
    return Phrase(f"A request to {quoted(target)}") if request.method == "ANY" else f"{request.method} {target}"
