"""An API request to a host that is not the API host of its environment."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.hosts.address_settings import api_settings
from auditor.detectors.hosts.page_hosts import hosts_of_pages, path_place, second_name
from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.hosts.sights import Options, Sight, host_match, requested
from auditor.detectors.shared.credentials import Sent, credentials
from auditor.detectors.shared.module_kinds import is_in_test, is_sent_to_player
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.model import Confidence, Location, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Place
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests first; then URLs and settings of which no request is seen."""
    sure = read_options(rule, Options).sure
    vendor = knowledge.vendor
    kept = hosts_of_pages(resolution, vendor, lambda url: _is_api_path(url, vendor))
    roots: set[Location] = set()
    for request in resolution.requests:
        if request.kind is Kind.API and _is_api(request):
            sight = requested(request, resolution)
            match = _match(sight, sure, kept, resolution, vendor)
            if match is not None and not is_sent_to_player(sight.root, request.observation, resolution):
                roots.add(match.root)
                yield match
    for sight in _unrequested(resolution, knowledge):
        match = _match(sight, sure, kept, resolution, vendor)
        if match is not None and match.root not in roots:
            yield match


def _is_api(request: Request) -> bool:
    """A path that is not known may also be that of a page for people, which needs no token."""
    return bool(request.version) or request.retired or credentials(request.observation) is not Sent.NO


def _unrequested(resolution: Resolution, knowledge: Knowledge) -> Iterator[Sight]:
    vendor, syntax = knowledge.vendor, syntax_of(resolution)
    for found in vendor_urls(resolution, vendor):
        place = syntax.place(found.expression)
        known = vendor.host(found.url.host or "") if _is_api_path(found.url, vendor) else None
        is_wrong = known is not None and known.wrong_for_api is not None
        if is_wrong and is_meant(found.expression, syntax):
            yield from _of_text(found.url, place, resolution)
    for url, place in api_settings(resolution, knowledge, syntax):
        yield from _of_text(url, place, resolution)


def _is_api_path(url: Url, vendor: Vendor) -> bool:
    if vendor.exception(url.host or "", url.path) is not None or any(m in url.path for m in vendor.files.path_marks):
        return False
    return vendor.retired_namespace(url.path) is not None or vendor.api_version(url.path) is not None


def _of_text(url: Url, place: Place, resolution: Resolution) -> Iterator[Sight]:
    """An address in a test is what the test expects, not what is called."""
    if not any(is_in_test(each, resolution) for each in (place, host_place(url) or place)):
        yield Sight(url=url, site=place, reasons=("No request to this address was found.",))


def _match(
    sight: Sight, sure: Confidence, kept: frozenset[Place], resolution: Resolution, vendor: Vendor
) -> Match | None:
    """None if the host is right; of `kept` ones, what puts the API behind them has to change."""
    known, environment = vendor.host(sight.host), vendor.environment_of(sight.host)
    if known is None or known.wrong_for_api is None:
        return None
    if known.wrong_for_api is not sure:
        note = known.note or f"{quoted(sight.host)} may serve API requests, too."
        sight = replace(sight, reasons=(note, *sight.reasons))
    edited = second_name(sight.root, resolution, vendor) or (path_place(sight.url) if sight.root in kept else None)
    return host_match(sight, known.wrong_for_api, environment.api if environment else "", sure, resolution, edited)
