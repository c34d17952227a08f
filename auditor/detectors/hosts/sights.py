"""URLs of the vendor on hosts that are not those of their environment: what is seen of one, and the match for it."""

from __future__ import annotations

from msgspec import Struct

from auditor.detectors.shared.evidence import graded, request_doubts, request_hops
from auditor.detectors.shared.url_texts import host_place
from auditor.model import Confidence, Hop, Match, quoted
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Place
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """`sure` is how sure a host is wrong that needs no remark."""

    sure: Confidence


class Sight(Struct, frozen=True, kw_only=True):
    """A URL, where it shows, and why it counts."""

    url: Url
    site: Place
    evidence: tuple[Hop, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        return self.url.host or ""

    @property
    def root(self) -> Place:
        """Where the host is written, else where the URL shows."""
        return host_place(self.url) or self.site


def requested(request: Request, resolution: Resolution) -> Sight:
    """The URL of a request."""
    evidence, site = request_hops(request, resolution), request.observation.site
    return Sight(url=request.url, site=site, evidence=evidence, reasons=request_doubts(request))


def host_match(
    sight: Sight,
    wrong: Confidence,
    expected: str,
    sure: Confidence,
    resolution: Resolution,
    edited: Place | None = None,
) -> Match:
    """A host is `wrong` here; what has to be `edited` may be another line than the one that names it."""
    named = resolution.locate(sight.root)
    return Match(
        root=resolution.locate(edited) if edited is not None else named,
        site=resolution.locate(sight.site),
        message="default" if wrong is sure else "doubtful",
        fields={"host": sight.host, "expected": expected},
        confidence=graded(wrong, sight.reasons),
        reasons=sight.reasons,
        evidence=(Hop(location=named, message=f"{quoted(sight.host)} is set here."), *sight.evidence),
    )
