"""Where the parts of a request are written that a finding about it is about: further places of the same finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from auditor.detectors.oauth_requests import OAuthRequest
from auditor.model import Match
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place


def also_at(match: Match, places: Iterable[Place | None], resolution: Resolution) -> Iterator[Match]:
    """A match, and the same at every other place where its cause shows."""
    yield match
    for place in dict.fromkeys(places):
        if place is not None:
            yield replace(match, site=resolution.locate(place))


def field_places(sent: OAuthRequest, *names: str) -> tuple[Place, ...]:
    """Where the body or the query of a request is given these fields."""
    fields = (sent.fields[name] for name in names if name in sent.fields)
    return tuple(field.place for field in fields if field.place is not None)
