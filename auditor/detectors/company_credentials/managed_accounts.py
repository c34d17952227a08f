"""Requests that create, list or change the accounts themselves."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.evidence import graded, request_doubts, request_hops
from auditor.model import Confidence, Match
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution


def managed_accounts(resolution: Resolution, segments: frozenset[str]) -> Iterator[Match]:
    """A match for each request to the vendor with one of these segments in its path."""
    for request in resolution.requests:
        if request.kind is Kind.OAUTH or not segments & set(request.path.split("/")):
            continue
        site = resolution.locate(request.observation.site)
        reasons = ("The API documents no such endpoint.", *request_doubts(request))
        yield Match(
            root=site,
            site=site,
            message="endpoint",
            fields={"method": request.method, "path": request.path},
            confidence=graded(Confidence.MEDIUM, reasons),
            reasons=reasons,
            evidence=request_hops(request, resolution),
        )
