"""File content is sent with a resource in one call instead of through the upload flow."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.endpoints.segments import fits
from auditor.detectors.files.file_parts import FilePart, FileParts
from auditor.detectors.shared.evidence import graded, request_doubts, request_hops
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import call_at, parameters_of, written_text
from auditor.facts import expressions as facts
from auditor.facts.walk import subexpressions
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.endpoint import EndpointRow, EndpointStatus, EndpointTable
from auditor.model.knowledge import Knowledge
from auditor.models.names import is_named
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """What a rule file says of requests that send files."""

    json_parts: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()
    other_confidence: Confidence
    prefixes: tuple[str, ...] = ()
    statuses: tuple[EndpointStatus, ...] = ()
    tables: tuple[str, ...] = ()
    uploads_path: str


class _Flow(Struct, frozen=True, kw_only=True):
    """What the rule and the vendor's tables say of uploads."""

    options: Options
    rows: EndpointTable
    own_paths: tuple[str, ...]
    versions: tuple[str, ...]


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests that send a file along to the API itself."""
    options = read_options(rule, Options)
    uploads = knowledge.vendor.uploads
    flow = _Flow(
        options=options,
        rows=knowledge.endpoints.among(announcements=options.tables, statuses=options.statuses),
        own_paths=(*uploads.create, *uploads.complete),
        versions=knowledge.vendor.api.versions,
    )
    parts = FileParts(resolution, options.json_parts)
    for request in resolution.requests:
        if request.kind is not Kind.API or request.method not in (*options.methods, "ANY"):
            continue
        if any(fits(request.path, path) for path in flow.own_paths) or is_played(request.observation.site, resolution):
            continue
        row = _row(request, flow)
        if row is None and not request.path.startswith(options.prefixes):
            continue
        found = [p for p in parts.of(request.observation) if p.is_certain or (row is not None and row.upload_fields)]
        if found:
            yield _match(request, found[0], row, _root(request.observation, found[0], resolution), flow, resolution)


def _row(request: Request, flow: _Flow) -> EndpointRow | None:
    """What the table says of the endpoint; where the beginning of the path is not known, with any version before it."""
    heads = [""]
    if request.version is None and request.url.host is None:
        heads += [f"{prefix}{version}" for prefix in flow.options.prefixes for version in flow.versions]
    for head in heads:
        found = flow.rows.find(request.method, head + request.path)
        if found is not None:
            return found.row
    return None


def _root(observation: Observation, part: FilePart, resolution: Resolution) -> Place:
    """The call that decides that a file is sent: the one in the body that writes the form."""
    way, bodies = observation.way, observation.bodies
    body = _body_around(part.holder, resolution)
    if part.holder is not None and (part.holder.module, body) in bodies:
        index = bodies.index((part.holder.module, body))
        if not _merges(part.holder, way[index], part.name, resolution):
            return way[index]
        way = way[index + 1 :] or way[index:]
    place = way[0]
    for outer in way[1:]:
        if not _passes(place, resolution):
            break
        place = outer
    return place


def _body_around(place: Place | None, resolution: Resolution) -> str:
    """The name of the innermost body in which an expression stands; empty if there is none."""
    site = syntax_of(resolution).site_at(place)
    if site is None:
        return ""
    around = site.function or site.owner
    return around.qualname if around is not None else "<module>"


def _merges(holder: Place, call: Place, name: str, resolution: Resolution) -> bool:
    """Whether a form is only put together from what its body was given: `{**data, **files}`."""
    found = call_at(call, resolution)
    form = syntax_of(resolution).at(holder)
    if holder == call or form is None or found is None or found[1].function is None:
        return False
    whole = [value for key, value in form.items if key is None] if isinstance(form, facts.DictDisplay) else [form]
    parts = [part for value in whole for part in subexpressions(value)]
    given = parameters_of(found[1])
    is_given = any(isinstance(part, facts.Name) and part.id in given for part in parts)
    return is_given and name not in map(written_text, parts)


def _passes(place: Place, resolution: Resolution) -> bool:
    """Whether a call only hands on what its own body was given: `files=files`, `**options`."""
    found = call_at(place, resolution)
    if found is None or found[1].function is None:
        return False
    call, given, syntax = found[0], parameters_of(found[1]), syntax_of(resolution)
    # A request that is described first and sent then: `req = Request(url, data=body)`, `urlopen(req)`.
    described = (definition(a.value, syntax) for a in call.args if isinstance(a.value, facts.Name))
    return any(isinstance(each, facts.Call) and _hands_on(each, given) for each in (call, *described))


def _hands_on(call: facts.Call, given: set[str]) -> bool:
    return any(
        isinstance(argument.value, facts.Name) and argument.value.id in given
        for argument in call.args
        if is_named(argument.keyword, "body_keywords") or argument.star == "**"
    )


def _match(
    request: Request, part: FilePart, row: EndpointRow | None, root: Place, flow: _Flow, resolution: Resolution
) -> Match:
    takes_reference = row is not None and bool(row.upload_fields)
    reasons = list(request_doubts(request))
    if not part.is_certain:
        reasons.append("What is sent as files is unknown.")
    if request.method == "ANY":
        reasons.append("The method is unknown.")
    confidence = graded(Confidence.HIGH, tuple(reasons))
    if not takes_reference:
        known = "may not accept" if row is None else "is listed without"
        reasons.append(f"The endpoint {known} an upload reference.")
        confidence = confidence.capped(flow.options.other_confidence if row is None else Confidence.MEDIUM)
    holder = Hop(
        location=resolution.locate(part.holder or request.observation.site),
        message=f"{quoted(part.name)} holds the content of a file.",
    )
    message = "json" if part.is_text else ("default" if takes_reference else "uncertain")
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(request.observation.site),
        message=message,
        fields={
            "method": request.method,
            "path": request.path,
            "field": part.name,
            "uploads": (row.replacement_path if row is not None else "") or flow.options.uploads_path,
        },
        confidence=confidence,
        reasons=tuple(reasons),
        evidence=(holder, *request_hops(request, resolution)),
        also=(holder,),
    )
