"""A path of the API that no known description of it has; shown on request only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.endpoints.sightings import Sighting, request_sightings
from auditor.detectors.shared.evidence import graded, request_hops
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.options import read_options
from auditor.model import Confidence, Match, Rule
from auditor.model.endpoint import Api
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import is_hole, looks_like_id, split_path
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution

_HOLE = re.compile(r"\{[^{}]*\}")
_VERSION = re.compile(r"v\d+(?:\.\d+)*")
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
            bool(self.api.methods(path)) or not _may_be(path, self.templates)
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
        if near := _nearest(sighting.path, self.templates, largest_slip=slip, scopes=scopes):
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


def _may_be(path: str, templates: Iterable[str]) -> bool:
    """Whether a path is one of `templates` if holes that follow no word may hold several segments."""
    segments = split_path(path)
    pieces = [_piece(segment, segments[index - 1] if index else "") for index, segment in enumerate(segments)]
    if ".+" not in pieces:
        return False
    pattern = re.compile("/" + "/".join(pieces))
    return any(pattern.fullmatch(template) for template in templates)


def _piece(segment: str, before: str) -> str:
    """A segment as a pattern; `{scope}` straight after the version may be anything, `projects/{…}` is an id."""
    if not is_hole(segment):
        return re.escape(segment)
    follows_word = bool(before) and not is_hole(before) and not _VERSION.fullmatch(before)
    return ".+" if _HOLE.fullmatch(segment) and not follows_word else "[^/]*".join(map(re.escape, _HOLE.split(segment)))


def _nearest(path: str, templates: Iterable[str], *, largest_slip: int, scopes: frozenset[str]) -> str | None:
    """The known path with one word spelled almost the same, or with the same words under another scope."""
    mine = split_path(path)
    found: list[tuple[int, str]] = []
    for template in templates:
        other = split_path(template)
        slip = _slip(mine, other, largest_slip)
        if slip is None and _words(mine, scopes) == _words(other, scopes):
            slip = largest_slip + abs(len(mine) - len(other))
        if slip is not None:
            found.append((slip, template))
    return min(found)[1] if found else None


def _slip(mine: tuple[str, ...], other: tuple[str, ...], largest: int) -> int | None:
    """How far apart the one word is in which two paths differ; None if they differ in more."""
    if len(mine) != len(other):
        return None
    differing = [(a, b) for a, b in zip(mine, other, strict=True) if not _agree(a, b)]
    if len(differing) != 1 or any(is_hole(word) for word in differing[0]):
        return None
    distance = _edit_distance(*differing[0])
    # The version is no word, and a slip is smaller than what is left of the word.
    is_word = mine.index(differing[0][0]) >= 2
    return distance if is_word and distance <= min(largest, len(differing[0][0]) // 3) else None


def _agree(mine: str, other: str) -> bool:
    return mine == other or (is_hole(other) and (is_hole(mine) or looks_like_id(mine)))


def _words(segments: tuple[str, ...], scopes: frozenset[str]) -> tuple[str, ...]:
    """The version and the words of a path without its scope and its ids."""
    return tuple(s for s in segments if s not in scopes and not is_hole(s) and not looks_like_id(s))


def _edit_distance(one: str, other: str) -> int:
    """How many characters must be put in, taken out or exchanged to make one word of the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
