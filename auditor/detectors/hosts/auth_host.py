"""OAuth on a host that is not the login host of its environment, or on that of another environment than the API's."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.hosts.address_settings import login_settings
from auditor.detectors.hosts.environment_pairs import mixed_pairs
from auditor.detectors.hosts.page_hosts import hosts_of_pages, path_place, second_name
from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.hosts.sights import Options, Sight, host_match, requested
from auditor.detectors.shared.client_objects import token_urls
from auditor.detectors.shared.module_kinds import is_played
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.model import Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Piece, Place
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests, URLs in the code and in settings, ready-made clients; then pairs of environments."""
    vendor = knowledge.vendor
    sure = read_options(rule, Options).sure
    pages = hosts_of_pages(resolution, vendor, lambda url: _is_oauth(url, vendor))
    kept = _bases_of_the_api(resolution, vendor) | pages
    sights = tuple(_sights(resolution, knowledge))
    defaults = {(s.site, s.url.host) for s in sights if (at := host_place(s.url)) and at.module in resolution.modules}
    for sight in sights:
        known, environment = vendor.host(sight.host), vendor.environment_of(sight.host)
        if known is None or known.wrong_for_login is None:
            continue
        is_kept = sight.root in kept
        if is_kept and sight.root.module not in resolution.modules and (sight.site, sight.url.host) in defaults:
            # The setting repeats the default of the code, which is reported.
            continue
        edited = (_oauth_place(sight.url, vendor) or path_place(sight.url) or sight.site) if is_kept else None
        edited = second_name(sight.root, resolution, vendor) or edited
        expected = environment.login if environment else ""
        yield host_match(sight, known.wrong_for_login, expected, sure, resolution, edited)
    yield from mixed_pairs(resolution, vendor)


def _sights(resolution: Resolution, knowledge: Knowledge) -> Iterator[Sight]:
    vendor = knowledge.vendor
    for request in resolution.requests:
        is_oauth = _is_oauth(request.url, vendor) and request.kind is not Kind.OTHER
        if is_oauth and not is_played(request.observation.site, resolution):
            yield requested(request, resolution)
    syntax = syntax_of(resolution)
    for found in vendor_urls(resolution, vendor):
        place = syntax.place(found.expression)
        if _is_oauth(found.url, vendor) and is_meant(found.expression, syntax) and not is_played(place, resolution):
            yield _of_text(found.url, place, resolution)
    for url, place in (*token_urls(resolution), *login_settings(resolution, vendor, syntax)):
        yield _of_text(url, place, resolution)


def _bases_of_the_api(resolution: Resolution, vendor: Vendor) -> frozenset[Place]:
    """Hosts that are right as they are written, since API calls go there: what puts OAuth behind them has to change."""
    places: set[Place] = set()
    for request in resolution.requests:
        known = vendor.host(request.url.host or "")
        is_right = request.kind is Kind.API and known is not None and known.wrong_for_api is None
        if is_right and (place := host_place(request.url)) is not None:
            places.add(place)
    return frozenset(places)


def _oauth_place(url: Url, vendor: Vendor) -> Place | None:
    """Where the path of OAuth is written."""
    parts = (part for part in url.text.parts if isinstance(part, Piece) and vendor.oauth.prefix in part.text)
    return next((part.place for part in parts), None)


def _is_oauth(url: Url, vendor: Vendor) -> bool:
    prefix = vendor.oauth.prefix
    return url.host is not None and (url.path == prefix or url.path.startswith(prefix + "/"))


def _of_text(url: Url, place: Place, resolution: Resolution) -> Sight:
    hop = Hop(location=resolution.locate(place), message=f"{quoted(url.shown)} is built here.")
    return Sight(url=url, site=place, evidence=(hop,))
