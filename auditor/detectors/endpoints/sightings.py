"""Paths of the vendor's API as the program uses them: in requests, and in tables that no resolved request reads."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.endpoints.segments import with_holes_for_none, without_query_hole
from auditor.detectors.shared.doubts import request_doubts
from auditor.model import Phrase
from auditor.semantics.requests import Certainty, Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text


class Sighting(Struct, frozen=True, kw_only=True):
    """One path at one place. A method of None is not known; `request` is None for a path that is only written.

    `is_owned` if more than the shape of the path says that it is the vendor's.
    """

    method: str | None
    path: str
    text: Text
    site: Place
    request: Request | None
    is_owned: bool
    reasons: tuple[str, ...]

    @property
    def shown_method(self) -> str:
        return self.method or Phrase("A request to")


def request_sightings(resolution: Resolution) -> Iterator[Sighting]:
    """The paths of all API requests."""
    for request in resolution.requests:
        if request.kind is not Kind.API:
            continue
        whole = with_holes_for_none(request.path)
        path = without_query_hole(whole)
        glued = () if path == whole else ("What follows the path is assumed to be its query.",)
        yield Sighting(
            method=None if request.method == "ANY" else request.method,
            path=path,
            text=request.url.text,
            site=request.observation.site,
            request=request,
            is_owned=request.certainty is not Certainty.PATH,
            reasons=(*request_doubts(request), *glued),
        )
