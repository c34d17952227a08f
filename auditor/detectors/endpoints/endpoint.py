"""A path of the vendor's API that an announcement takes away, replaces or advises against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.endpoints.sightings import Sighting, literal_sightings, request_sightings
from auditor.detectors.shared.evidence import graded, request_hops
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.options import read_options
from auditor.model import Confidence, Hop, Match, Phrase, Rule, quoted
from auditor.model.endpoint import Api, EndpointRow, EndpointStatus, EndpointTable
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import PathMatch, is_hole, split_path
from auditor.model.vendor import Vendor
from auditor.semantics.domain.values import Place
from auditor.semantics.requests import Certainty
from auditor.semantics.resolution import Resolution

_ASSUMED = "GET"
_NO_VERSION = "The API version precedes the known part of the path."


class Options(Struct, frozen=True, kw_only=True):
    """What a rule file says of its endpoints; empty where it does not."""

    not_segments: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    replacement_prefix: str = ""
    resources: frozenset[str] = frozenset()
    statuses: tuple[EndpointStatus, ...] = ()
    tables: tuple[str, ...] = ()


class _Endpoints(Struct, frozen=True, kw_only=True):
    """The tables that a rule is about, and what else its file says."""

    table: EndpointTable
    family: EndpointTable
    templates: frozenset[tuple[str, ...]]
    options: Options


# How many of the calls between a path and its sender are told.
_CALLERS_LIMIT = 2


class _Verdict(Struct, frozen=True, kw_only=True):
    """Why a path is meant: the row (None for a form no table lists) and the word of the path that says so."""

    row: EndpointRow | None
    bindings: dict[str, str]
    segment: str
    message: str
    reasons: tuple[str, ...]
    limit: Confidence


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Every path that is sent or written, against the tables or the prefixes of the rule."""
    tables = _read(rule, knowledge)
    beginnings = resolution.once("heads of paths", lambda: heads(knowledge.api, knowledge.vendor))
    written = resolution.once("literal sightings", lambda: tuple(literal_sightings(resolution, knowledge)))
    for sighting in (*request_sightings(resolution), *written):
        if is_played(sighting.site, resolution):
            continue
        below = knowledge.vendor.retired_namespace(sighting.path)
        if below is not None:
            if below in tables.options.prefixes and _is_vendors(sighting, below, tables, knowledge.api):
                yield _retired(sighting, below, tables, resolution)
            continue
        verdict = _judge(sighting, tables, beginnings, knowledge.api)
        if verdict is not None:
            yield _match(sighting, verdict, rule, resolution)


def _is_vendors(sighting: Sighting, prefix: str, tables: _Endpoints, api: Api) -> bool:
    """Other services have paths of the same name: without the vendor's host, the resource must be one of the API's."""
    return sighting.is_owned or bool(api.methods(tables.options.replacement_prefix + sighting.path[len(prefix) :]))


def _read(rule: Rule, knowledge: Knowledge) -> _Endpoints:
    options = read_options(rule, Options)
    # A rule without tables judges by prefixes alone: no announcement is called "".
    tables = options.tables or ("",)
    table = knowledge.endpoints.among(announcements=tables, statuses=options.statuses)
    return _Endpoints(
        table=table,
        family=knowledge.endpoints.among(announcements=tables),
        templates=frozenset(split_path(row.path_template) for row in table.rows),
        options=options,
    )


def _judge(sighting: Sighting, tables: _Endpoints, beginnings: Heads, api: Api) -> _Verdict | None:
    if not tables.table.rows or tables.options.not_segments & set(split_path(sighting.path)):
        return None
    readings = beginnings.readings(sighting)
    known = [path for path in readings.paths if readings.is_certain or api.methods(path)]
    hits = [match for path in known if (match := _row(sighting, path, tables, api)) is not None]
    if hits and len(hits) == len(known):
        return _listed(sighting, hits[0], tables, is_version_known=readings.is_certain)
    return _undocumented(sighting, tables, api) if readings.is_certain else None


def _row(sighting: Sighting, path: str, tables: _Endpoints, api: Api) -> PathMatch[EndpointRow] | None:
    """The row a request surely reaches; without a method, the one that all methods or the usual one reach."""
    if sighting.method is not None:
        return tables.table.find(sighting.method, path)
    known = api.methods(path)
    sure = [row for method in known if (row := tables.table.find(method, path)) is not None]
    return sure[0] if sure and len(sure) == len(known) else tables.table.find(_ASSUMED, path)


def _listed(
    sighting: Sighting, match: PathMatch[EndpointRow], tables: _Endpoints, *, is_version_known: bool
) -> _Verdict:
    row = match.row
    reasons = () if is_version_known else (_NO_VERSION,)
    if sighting.method is None:
        message = "method_unknown"
        reasons = (*reasons, f"The method is unknown; {quoted(row.method)} is assumed, as usual here.")
    else:
        # By what is known of a successor.
        message = "no_replacement" if not row.replacement_path else "likely" if row.is_likely else "default"
    is_guessed = not is_version_known and not (sighting.request and sighting.request.certainty is Certainty.HOST)
    return _Verdict(
        row=row,
        bindings=dict(match.bindings),
        segment=_telling_segment(row, tables),
        message=message,
        reasons=reasons,
        limit=Confidence.LOW if is_guessed else Confidence.HIGH,
    )


def _undocumented(sighting: Sighting, tables: _Endpoints, api: Api) -> _Verdict | None:
    """A form that no table lists and no description knows, but with the name of a resource that one is about."""
    segments = split_path(sighting.path)
    named = [segment for segment in segments if segment in tables.options.resources]
    if not named or segments.index(named[-1]) < len(segments) - 2:
        # `…/cost_codes/{id}/anything`: another resource below it.
        return None
    listed = tables.family.matches(sighting.method, sighting.path)
    known = api.methods(sighting.path)
    # A method that no description has, of a resource that the other methods of the path reach.
    is_of_resource = sighting.method not in known and bool(tables.table.matches("ANY", sighting.path))
    if any(match.is_path_certain for match in listed) or (known and not listed and not is_of_resource):
        return None
    return _Verdict(row=None, bindings={}, segment=named[-1], message="nested", reasons=(), limit=Confidence.HIGH)


def _telling_segment(row: EndpointRow, tables: _Endpoints) -> str:
    """The word that makes the path one of the table's: the last one of its shortest beginning that is in the table."""
    segments = split_path(row.path_template)
    named = [segment for segment in segments if segment in tables.options.resources]
    if named:
        return named[-1]
    beginnings = (segments[:end] for end in range(1, len(segments) + 1))
    shortest = next((beginning for beginning in beginnings if beginning in tables.templates), segments)
    words = [segment for segment in shortest if not is_hole(segment)]
    return words[-1] if words else ""


def _match(sighting: Sighting, verdict: _Verdict, rule: Rule, resolution: Resolution) -> Match:
    row = verdict.row
    reasons = (*sighting.reasons, *verdict.reasons)
    root = segment_place(sighting.text, verdict.segment, sighting.site)
    replacement = row.replacement(verdict.bindings) if row is not None else None
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(sighting.site),
        message=verdict.message if verdict.message in rule.messages else "default",
        fields={
            "method": sighting.method or (row.method if row is not None else Phrase("A request to")),
            "path": sighting.path,
            "replacement_method": row.replacement_method if row is not None else "",
            "replacement": row.replacement_path if row is not None else "",
            "resource": verdict.segment,
        },
        confidence=graded(verdict.limit, reasons),
        reasons=reasons,
        evidence=_evidence(sighting, root, resolution),
        replacement=replacement,
        announcement=row.announcement if row is not None else None,
        lifetime=row.lifetime if row is not None else None,
        also=tuple(_callers(sighting, root, resolution)),
    )


def _callers(sighting: Sighting, root: Place, resolution: Resolution) -> Iterator[Hop]:
    """The calls beside the path that lead to the sender: `self.client.request("POST", self.path)`."""
    chain = sighting.request.observation.chain if sighting.request is not None else ()
    near = [site.place for site in reversed(chain) if site.place.module == root.module]
    for place in near[:_CALLERS_LIMIT]:
        yield Hop(location=resolution.locate(place), message="The path is requested here.")


def _retired(sighting: Sighting, prefix: str, tables: _Endpoints, resolution: Resolution) -> Match:
    root = segment_place(sighting.text, prefix.strip("/"), sighting.site)
    rest = sighting.path[len(prefix) :]
    is_base = not fixed_segments(rest)
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(sighting.site),
        message="base" if is_base else "default",
        fields={"path": sighting.path, "replacement": tables.options.replacement_prefix + ("" if is_base else rest)},
        confidence=graded(Confidence.HIGH, sighting.reasons),
        reasons=sighting.reasons,
        evidence=_evidence(sighting, root, resolution),
    )


def _evidence(sighting: Sighting, root: Place, resolution: Resolution) -> tuple[Hop, ...]:
    written = Hop(location=resolution.locate(root), message="The path is written here.")
    return (written, *(request_hops(sighting.request, resolution) if sighting.request is not None else ()))


class _Readings(Struct, frozen=True):
    """`is_certain` if the path says its version; otherwise there is one path for each version."""

    paths: tuple[str, ...]
    is_certain: bool


class Heads(Struct, frozen=True):
    """The versioned beginnings that the known API has, as (namespace, version)."""

    pairs: tuple[tuple[str, str], ...]
    prefix: re.Pattern[str]

    def readings(self, sighting: Sighting) -> _Readings:
        """What a path may be. Empty if it cannot be told from any other."""
        if self.prefix.match(sighting.path):
            return _Readings((sighting.path,), True)
        # Something unknown before the path may hold the beginning.
        has_base = sighting.request is not None and sighting.request.url.base is not None
        rest = self._rest(split_path(sighting.path), has_base=has_base)
        if not rest or is_hole(rest[0]):
            return _Readings((), False)
        return _Readings(tuple("/" + "/".join((*pair, *rest)) for pair in self.pairs), False)

    def _rest(self, segments: tuple[str, ...], *, has_base: bool) -> tuple[str, ...]:
        """What follows the beginning, however much of that is a hole."""
        spaces = {space for space, _ in self.pairs}
        versions = {version for _, version in self.pairs}
        match segments:
            case (space, version, *rest) if space in spaces and is_hole(version):
                return tuple(rest)
            case (version, *rest) if has_base and version in versions:
                return tuple(rest)
            case (first, *rest) if is_hole(first):
                return tuple(rest)
            case _:
                return segments if has_base else ()


def heads(api: Api, vendor: Vendor) -> Heads:
    """The beginnings of all operations, the oldest version first."""
    return Heads(api.beginnings(vendor.api.prefix), re.compile(vendor.api.prefix))
