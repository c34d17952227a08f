"""Paths of the vendor's API that are only written: tables, constants and helpers that no resolved request reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.detectors.endpoints.segments import without_query_hole
from auditor.detectors.endpoints.sightings import Sighting
from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.module_kinds import is_test_module, stands_in
from auditor.detectors.speech import is_meant
from auditor.detectors.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url, parse_url
from auditor.semantics.values import Hole, Piece, Place, Text, text

# Decorators and calls that declare routes of one's own server.
_ROUTES = frozenset({"route", "add_url_rule", "add_route", "add_api_route", "path", "re_path", "include_router", "APIRouter",
                     "Blueprint", "websocket", "resource", "add_resource", "url", "Mount", "Route", "register"})  # fmt: skip
_BLANK = re.compile(r"\s")
_UNREACHED = "No request with this path was resolved; the method is not known."


def literal_sightings(resolution: Resolution, vendor: Vendor) -> Iterator[Sighting]:
    """Texts that are unmistakably paths of the API, in modules that speak of the vendor, and not part of any request."""
    ground = Ground(resolution.modules)
    sent = {
        part.place
        for observation in resolution.execution.observations
        for url in observation.urls
        if isinstance(url, Text)
        for part in url.parts
        if isinstance(part, Piece)
    }
    prefix = re.compile(vendor.api.prefix)
    for path in sorted(resolution.modules):
        module = resolution.modules[path]
        if is_test_module(module) or stands_in(module) or not _speaks(module, vendor):
            continue
        for site in ground.walk(path):
            if isinstance(site.statement, stmt.DefineFunction | stmt.DefineClass):
                continue
            for direct in direct_expressions(site.statement):
                for expression in subexpressions(direct):
                    if isinstance(expression, facts.Literal | facts.Joined):
                        yield from _sighting(expression, resolution, vendor, ground, prefix, sent)


def _sighting(
    expression: facts.Expr,
    resolution: Resolution,
    vendor: Vendor,
    ground: Ground,
    prefix: re.Pattern[str],
    sent: set[Place | None],
) -> Iterator[Sighting]:
    place = ground.place(expression)
    if isinstance(ground.parent(expression), facts.Joined):
        return
    for value in _texts(expression, place, resolution):
        places = {part.place for part in value.parts if isinstance(part, Piece)}
        url = parse_url(value)
        if places & sent or not _is_path(url, vendor, prefix) or not _is_used(expression, ground):
            continue
        found = prefix.search(url.path)
        path = url.path[found.start() :] if found is not None else url.path
        yield Sighting(
            method=None,
            path=without_query_hole(path),
            text=value,
            site=place,
            request=None,
            is_owned=url.host is not None,
            reasons=(_UNREACHED,),
        )


def _texts(expression: facts.Expr, place: Place, resolution: Resolution) -> Iterator[Text]:
    if isinstance(expression, facts.Literal):
        if isinstance(expression.value, str) and len(expression.value) < 300:
            yield text(expression.value, place)
        return
    yield from (value for value in resolution.values(expression) if isinstance(value, Text))


def _is_path(url: Url, vendor: Vendor, prefix: re.Pattern[str]) -> bool:
    """A path below the API's beginning with something behind it, with the vendor's host or none."""
    if _BLANK.search(url.path) or (url.host is not None and not vendor.owns(url.host)):
        return False
    if isinstance(url.text.parts[0] if url.text.parts else None, Hole) and not url.path.startswith("/"):
        return False
    found = prefix.match(url.path)
    if found is not None:
        return bool(url.path[found.end() :].strip("/")) and vendor.exception(url.host or "", url.path) is None
    return any(url.path == r or url.path.startswith(r + "/") for r in vendor.api.retired) and (
        url.host is not None or url.path.strip("/").count("/") >= 1
    )


def _is_used(expression: facts.Expr, ground: Ground) -> bool:
    """Whether it goes somewhere: not a log text, a comparison, or a route of one's own."""
    if not is_meant(expression, ground):
        return False
    return not any(
        isinstance(outer, facts.Call) and called_name(outer) in _ROUTES for outer in ground.ancestors(expression)
    )


def _speaks(module: Module, vendor: Vendor) -> bool:
    named = any(hint in module.path.lower() for hint in vendor.name_hints)
    return named or any(hint in word for word in module.words for hint in vendor.name_hints)
