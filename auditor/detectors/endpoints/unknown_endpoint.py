"""A path of the API that no known description of it has; shown on request only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from auditor.detectors.endpoints.neighbours import may_be, nearest
from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.endpoints.sightings import Sighting, request_sightings
from auditor.detectors.shared.evidence import graded, request_hops
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.options import read_options
from auditor.model import Confidence, Match, Rule
from auditor.model.endpoint import Api
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import split_path
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution

# Namespace and version alone name no resource.
_LEAST_WORDS = 3
# What every path knows that can be read.
_IMPLIED_METHODS = ("HEAD", "OPTIONS")


class Options(Struct, frozen=True, kw_only=True):
    """Paths begin with one of `prefixes`; other rules are about those with a segment of `left_to_others`.

    `scopes` are segments that say whose a resource is, each followed by an id.
    """

    largest_slip: int
    prefixes: tuple[str, ...] = ()
    left_to_others: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()


class _Inventory(Struct, frozen=True, kw_only=True):
    """The known API, and what the rule says of it."""

    api: Api
    templates: tuple[str, ...]
    options: Options

    def lacks(self, sighting: Sighting) -> bool:
        """Whether the path is whole, and no operation is like it."""
        path = sighting.path
        if not path.startswith(self.options.prefixes) or self.options.left_to_others & set(split_path(path)):
            return False
        if len(fixed_segments(path)) < _LEAST_WORDS or sighting.method in _IMPLIED_METHODS:
            return False
        return not self.api.matches(sighting.method, path) and (
            bool(self.api.methods(path)) or not may_be(path, self.templates)
        )

    def message(self, sighting: Sighting) -> tuple[str, Mapping[str, str]]:
        """The key of the message that helps most, with its fields."""
        fields = {"method": sighting.shown_method, "path": sighting.path}
        if methods := self.api.methods(sighting.path):
            return "method", {**fields, "methods": ", ".join(methods)}
        space, version, *rest = split_path(sighting.path)
        versions = sorted({split_path(template)[1] for template in self.templates})
        if known := [other for other in versions if self.api.methods("/" + "/".join((space, other, *rest)))]:
            return "version", {**fields, "version": version, "versions": ", ".join(known)}
        slip, scopes = self.options.largest_slip, self.options.scopes
        if near := nearest(sighting.path, self.templates, largest_slip=slip, scopes=scopes):
            return "near", {**fields, "nearest": near}
        return "default", fields


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests whose whole path is known, against the inventory of operations."""
    options = read_options(rule, Options)
    templates = {operation.path_template for operation in knowledge.api.operations}
    inventory = _Inventory(
        api=knowledge.api,
        templates=tuple(sorted(template for template in templates if template.startswith(options.prefixes))),
        options=options,
    )
    judged: dict[tuple[str | None, str], bool] = {}
    for sighting in request_sightings(resolution):
        key = (sighting.method, sighting.path)
        if key not in judged:
            judged[key] = inventory.lacks(sighting)
        if judged[key] and sighting.request is not None and not is_played(sighting.site, resolution):
            yield _match(sighting, sighting.request, inventory, resolution)


def _match(sighting: Sighting, request: Request, inventory: _Inventory, resolution: Resolution) -> Match:
    message, fields = inventory.message(sighting)
    words = fixed_segments(sighting.path)
    return Match(
        root=resolution.locate(segment_place(sighting.text, words[-1], sighting.site)),
        site=resolution.locate(sighting.site),
        message=message,
        fields=fields,
        confidence=graded(Confidence.MEDIUM, sighting.reasons),
        reasons=sighting.reasons,
        evidence=request_hops(request, resolution),
    )
