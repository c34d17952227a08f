"""A path of the vendor's API that an announcement takes away, replaces or advises against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.doubts import graded
from auditor.detectors.endpoints.literals import literal_sightings
from auditor.detectors.endpoints.readings import Heads, heads
from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.endpoints.sightings import Sighting, request_sightings
from auditor.detectors.module_kinds import is_played
from auditor.detectors.trail import request_hop, trail
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.endpoint import Api, EndpointRow, EndpointStatus, EndpointTable
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import PathMatch, split_path
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place
from auditor.tables import Table

_ASSUMED = "GET"
_NO_VERSION = "The version stands before the part of the path that is known."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """What a rule file says of its endpoints; empty where it does not."""

    table: EndpointTable
    family: EndpointTable
    prefixes: tuple[str, ...]
    replacement_prefix: str
    resources: frozenset[str]
    not_segments: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """Why a path is meant: the row (None for a form no table lists) and the word of the path that says so."""

    row: EndpointRow | None
    bindings: dict[str, str]
    segment: str
    message: str
    reasons: tuple[str, ...]


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Every path that is sent or written, against the tables or the prefixes of the rule."""
    options = _read(rule, knowledge)
    beginnings = heads(knowledge.api, knowledge.vendor)
    retired = knowledge.vendor.api.retired
    for sighting in (*request_sightings(resolution), *literal_sightings(resolution, knowledge.vendor)):
        if is_played(sighting.site, resolution):
            continue
        below = next((r for r in retired if sighting.path == r or sighting.path.startswith(r + "/")), None)
        if below is not None:
            if below in options.prefixes and _is_vendors(sighting, below, options, knowledge.api):
                yield _retired(sighting, below, options, resolution)
            continue
        verdict = _judge(sighting, options, beginnings, knowledge.api)
        if verdict is not None:
            yield _match(sighting, verdict, resolution)


def _is_vendors(sighting: Sighting, prefix: str, options: _Options, api: Api) -> bool:
    """Other services have paths of the same name: without the vendor's host, the resource must be one of the API's."""
    if sighting.is_owned:
        return True
    return bool(api.methods(options.replacement_prefix + sighting.path[len(prefix) :]))


def _read(rule: Rule, knowledge: Knowledge) -> _Options:
    table = Table(dict(rule.options), file=rule.code, place="options")
    tables = tuple(table.texts("tables")) if "tables" in table else ()
    statuses = tuple(EndpointStatus(name) for name in table.texts("statuses")) if "statuses" in table else ()
    return _Options(
        table=knowledge.endpoints.among(announcements=tables, statuses=statuses)
        if tables
        else knowledge.endpoints.among(statuses=(), announcements=("",)),
        family=knowledge.endpoints.among(announcements=tables or ("",)),
        prefixes=tuple(table.texts("prefixes")) if "prefixes" in table else (),
        replacement_prefix=table.text("replacement_prefix") if "replacement_prefix" in table else "",
        resources=frozenset(table.texts("resources")) if "resources" in table else frozenset(),
        not_segments=frozenset(table.texts("not_segments")) if "not_segments" in table else frozenset(),
    )


def _judge(sighting: Sighting, options: _Options, beginnings: Heads, api: Api) -> _Verdict | None:
    if not options.table.rows:
        return None
    segments = split_path(sighting.path)
    if options.not_segments & set(segments):
        return None
    readings = beginnings.readings(sighting)
    doubts = () if readings.is_certain else (_NO_VERSION,)
    known = [path for path in readings.paths if readings.is_certain or api.methods(path)]
    found = [(path, _row(sighting, path, options, api)) for path in known]
    hits = [(path, match) for path, match in found if match is not None]
    if hits and len(hits) == len(known):
        path, match = hits[0]
        assumed = () if sighting.method else (f"The method is not known; {match.row.method} is the usual one here.",)
        message = "default" if match.row.replacement_path else "no_replacement"
        segment = _telling_segment(path, options)
        return _Verdict(
            row=match.row, bindings=dict(match.bindings), segment=segment, message=message, reasons=(*doubts, *assumed)
        )
    return _undocumented(sighting, segments, options, beginnings)


def _row(sighting: Sighting, path: str, options: _Options, api: Api) -> PathMatch[EndpointRow] | None:
    """The row a request surely reaches; without a method, the one that all methods or the usual one reach."""
    if sighting.method is not None:
        match = options.table.find(sighting.method, path)
        return _fitting(match, options)
    known = api.methods(path)
    rows = [_fitting(options.table.find(method, path), options) for method in known]
    sure = [row for row in rows if row is not None]
    if sure and len(sure) == len(known):
        return sure[0]
    return _fitting(options.table.find(_ASSUMED, path), options)


def _fitting(match: PathMatch[EndpointRow] | None, options: _Options) -> PathMatch[EndpointRow] | None:
    if match is None or not match.is_path_certain:
        return None
    if options.resources and not options.resources & set(split_path(match.row.path_template)):
        return None
    return match


def _undocumented(
    sighting: Sighting, segments: tuple[str, ...], options: _Options, beginnings: Heads
) -> _Verdict | None:
    """A form that no table lists, but with the name of a resource that one is about."""
    named = [segment for segment in segments if segment in options.resources]
    if not named or not beginnings.prefix.match(sighting.path):
        return None
    listed = options.family.find(sighting.method, sighting.path)
    if listed is not None and listed.is_path_certain:
        return None
    if segments.index(named[-1]) < len(segments) - 2:
        # `…/cost_codes/{id}/anything`: another resource below it.
        return None
    return _Verdict(row=None, bindings={}, segment=named[-1], message="nested", reasons=())


def _telling_segment(path: str, options: _Options) -> str:
    words = fixed_segments(path)
    named = [word for word in words if word in options.resources]
    return (named or list(words) or [""])[-1]


def _match(sighting: Sighting, verdict: _Verdict, resolution: Resolution) -> Match:
    row = verdict.row
    reasons = (*sighting.reasons, *verdict.reasons)
    root = segment_place(sighting.text, verdict.segment, sighting.site)
    replacement = row.replacement(verdict.bindings) if row is not None else None
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(sighting.site),
        message=verdict.message,
        fields={
            "method": sighting.method or (row.method if row is not None else "A request to"),
            "path": sighting.path,
            "replacement_method": row.replacement_method if row is not None else "",
            "replacement": row.replacement_path if row is not None else "",
            "resource": verdict.segment,
        },
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        evidence=_evidence(sighting, root, resolution),
        replacement=replacement,
        announcement=row.announcement if row is not None else None,
    )


def _retired(sighting: Sighting, prefix: str, options: _Options, resolution: Resolution) -> Match:
    root = segment_place(sighting.text, prefix.strip("/"), sighting.site)
    rest = sighting.path[len(prefix) :]
    is_base = not fixed_segments(rest)
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(sighting.site),
        message="base" if is_base else "default",
        fields={"path": sighting.path, "replacement": options.replacement_prefix + ("" if is_base else rest)},
        confidence=graded(Confidence.HIGH, sighting.reasons),
        reasons=sighting.reasons,
        evidence=_evidence(sighting, root, resolution),
    )


def _evidence(sighting: Sighting, root: Place, resolution: Resolution) -> tuple[Hop, ...]:
    written = Hop(location=resolution.locate(root), message="The path is written here.")
    if sighting.request is None:
        return (written,)
    return (written, *trail(sighting.request.observation, resolution), request_hop(sighting.request, resolution))
