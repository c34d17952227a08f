"""A path of the API that no known description of it has; shown on request only."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from auditor.detectors.doubts import graded
from auditor.detectors.endpoints.readings import heads
from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.endpoints.sightings import Sighting, request_sightings
from auditor.detectors.trail import request_hop, trail
from auditor.model import Confidence, Match, Rule
from auditor.model.endpoint import Api
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import split_path
from auditor.semantics.resolution import Resolution
from auditor.tables import Table

# Paths with this many unknown segments at their end are not told apart from others.
_SIMILARITY = 0.75


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests whose whole path is known, against the inventory of operations."""
    table = Table(dict(rule.options), file=rule.code, place="options")
    others = frozenset(table.texts("left_to_others"))
    prefix = heads(knowledge.api, knowledge.vendor).prefix
    templates = sorted({operation.path_template for operation in knowledge.api.operations})
    for sighting in request_sightings(resolution):
        segments = split_path(sighting.path)
        if sighting.request is None or not prefix.match(sighting.path) or others & set(segments):
            continue
        if len(fixed_segments(sighting.path)) < 3 or knowledge.api.matches(sighting.method, sighting.path):
            continue
        yield _match(sighting, knowledge.api, templates, resolution)


def _match(sighting: Sighting, api: Api, templates: list[str], resolution: Resolution) -> Match:
    methods = api.methods(sighting.path)
    message, fields = "default", {"method": sighting.shown_method, "path": sighting.path}
    if methods:
        message, fields = "method", {**fields, "methods": ", ".join(methods)}
    elif versions := _versions(sighting, templates, api):
        message = "version"
        fields = {**fields, "version": split_path(sighting.path)[1], "versions": ", ".join(versions)}
    elif near := get_close_matches(sighting.path, templates, n=1, cutoff=_SIMILARITY):
        message, fields = "near", {**fields, "nearest": near[0]}
    words = fixed_segments(sighting.path)
    root = segment_place(sighting.text, words[-1] if words else "", sighting.site)
    request = sighting.request
    assert request is not None  # only requests are asked for
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(sighting.site),
        message=message,
        fields=fields,
        confidence=graded(Confidence.MEDIUM, sighting.reasons),
        reasons=sighting.reasons,
        evidence=(*trail(request.observation, resolution), request_hop(request, resolution)),
    )


def _versions(sighting: Sighting, templates: list[str], api: Api) -> list[str]:
    """The other versions that have the path."""
    space, _, *rest = split_path(sighting.path)
    known = sorted({split_path(template)[1] for template in templates if template.startswith(f"/{space}/")})
    return [version for version in known if api.methods("/" + "/".join((space, version, *rest)))]
