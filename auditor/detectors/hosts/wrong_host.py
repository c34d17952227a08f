"""URLs of the vendor with a host that is not that of their environment: for requests of the API, and for OAuth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.hosts.address_settings import api_settings, login_settings
from auditor.detectors.hosts.environment_pairs import mixed_pairs
from auditor.detectors.hosts.page_hosts import hosts_of_pages, path_place, second_name
from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.shared.client_objects import token_urls
from auditor.detectors.shared.credentials import Sent, credentials
from auditor.detectors.shared.evidence import graded, request_doubts, request_hops
from auditor.detectors.shared.module_kinds import is_in_test, is_played, is_sent_to_player
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.domain.texts import pieces_in
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Place
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """`sure` is how sure a host is wrong that needs no remark."""

    sure: Confidence


class _Sight(Struct, frozen=True, kw_only=True):
    """A URL, where it shows, and why it counts."""

    url: Url
    site: Place
    evidence: tuple[Hop, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        return self.url.host or ""

    @property
    def root(self) -> Place:
        """Where the host is written, else where the URL shows."""
        return host_place(self.url) or self.site


def inspect_api(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests of the API first; then URLs and settings of which no request is seen."""
    vendor, sure = knowledge.vendor, read_options(rule, Options).sure
    kept = hosts_of_pages(resolution, vendor, lambda url: _is_of_api(url, vendor))
    found = tuple(_wrong_for_api(_api_requests(resolution), kept, sure, resolution, vendor))
    yield from found
    roots = {match.root for match in found}
    for match in _wrong_for_api(_api_addresses(resolution, knowledge), kept, sure, resolution, vendor):
        if match.root not in roots:
            yield match


def _wrong_for_api(
    sights: Iterable[_Sight], kept: frozenset[Place], sure: Confidence, resolution: Resolution, vendor: Vendor
) -> Iterator[Match]:
    """What is on another host than the API's; of `kept` hosts, what puts the API behind them has to change."""
    for sight in sights:
        known, environment = vendor.host(sight.host), vendor.environment_of(sight.host)
        if known is None or known.wrong_for_api is None:
            continue
        behind = path_place(sight.url) if sight.root in kept else None
        edited = second_name(sight.root, resolution, vendor) or behind
        note = known.note or f"{quoted(sight.host)} may serve API requests, too."
        told = sight if known.wrong_for_api is sure else replace(sight, reasons=(note, *sight.reasons))
        yield _match(told, known.wrong_for_api, environment.api if environment else "", sure, resolution, edited)


def _api_requests(resolution: Resolution) -> Iterator[_Sight]:
    for request in resolution.requests:
        if request.kind is Kind.API and _needs_the_api(request):
            sight = _requested(request, resolution)
            if not is_sent_to_player(sight.root, request.observation, resolution):
                yield sight


def _needs_the_api(request: Request) -> bool:
    """A path that is not known may also be that of a page for people, which needs no token."""
    return bool(request.version) or request.retired or credentials(request.observation) is not Sent.NO


def _api_addresses(resolution: Resolution, knowledge: Knowledge) -> Iterator[_Sight]:
    """Where addresses of the API are written; one in a test is what the test expects, not what is called."""
    vendor, syntax = knowledge.vendor, syntax_of(resolution)
    written = (
        (found.url, syntax.place(found.expression))
        for found in vendor_urls(resolution, vendor)
        if _is_of_api(found.url, vendor) and is_meant(found.expression, syntax)
    )
    for url, place in (*written, *api_settings(resolution, knowledge, syntax)):
        if not any(is_in_test(each, resolution) for each in (place, host_place(url) or place)):
            yield _Sight(url=url, site=place, reasons=("No request to this address was found.",))


def _is_of_api(url: Url, vendor: Vendor) -> bool:
    if vendor.exception(url.host or "", url.path) is not None or any(m in url.path for m in vendor.files.path_marks):
        return False
    return vendor.retired_namespace(url.path) is not None or vendor.api_version(url.path) is not None


def inspect_login(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests of OAuth, URLs in the code and in settings, ready-made clients; then pairs of environments."""
    vendor, sure = knowledge.vendor, read_options(rule, Options).sure
    pages = hosts_of_pages(resolution, vendor, lambda url: _is_oauth(url, vendor))
    kept = _bases_of_the_api(resolution, vendor) | pages
    sights = (*_oauth_requests(resolution, vendor), *_oauth_addresses(resolution, vendor))
    defaults = {(s.site, s.url.host) for s in sights if (at := host_place(s.url)) and at.module in resolution.modules}
    for sight in sights:
        known, environment = vendor.host(sight.host), vendor.environment_of(sight.host)
        if known is None or known.wrong_for_login is None:
            continue
        is_kept = sight.root in kept
        if is_kept and sight.root.module not in resolution.modules and (sight.site, sight.url.host) in defaults:
            # The setting repeats the default of the code, which is reported.
            continue
        behind = (_oauth_place(sight.url, vendor) or path_place(sight.url) or sight.site) if is_kept else None
        edited = second_name(sight.root, resolution, vendor) or behind
        yield _match(sight, known.wrong_for_login, environment.login if environment else "", sure, resolution, edited)
    yield from mixed_pairs(resolution, vendor)


def _oauth_requests(resolution: Resolution, vendor: Vendor) -> Iterator[_Sight]:
    for request in resolution.requests:
        is_oauth = _is_oauth(request.url, vendor) and request.kind is not Kind.OTHER
        if is_oauth and not is_played(request.observation.site, resolution):
            yield _requested(request, resolution)


def _oauth_addresses(resolution: Resolution, vendor: Vendor) -> Iterator[_Sight]:
    syntax = syntax_of(resolution)
    written = (
        (found.url, place)
        for found in vendor_urls(resolution, vendor)
        if _is_oauth(found.url, vendor)
        and is_meant(found.expression, syntax)
        and not is_played(place := syntax.place(found.expression), resolution)
    )
    for url, place in (*written, *token_urls(resolution), *login_settings(resolution, vendor, syntax)):
        hop = Hop(location=resolution.locate(place), message=f"{quoted(url.shown)} is built here.")
        yield _Sight(url=url, site=place, evidence=(hop,))


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
    return next((piece.place for piece in pieces_in((url.text,)) if vendor.oauth.prefix in piece.text), None)


def _is_oauth(url: Url, vendor: Vendor) -> bool:
    prefix = vendor.oauth.prefix
    return url.host is not None and (url.path == prefix or url.path.startswith(prefix + "/"))


def _requested(request: Request, resolution: Resolution) -> _Sight:
    """The URL of a request."""
    evidence, site = request_hops(request, resolution), request.observation.site
    return _Sight(url=request.url, site=site, evidence=evidence, reasons=request_doubts(request))


def _match(
    sight: _Sight, wrong: Confidence, expected: str, sure: Confidence, resolution: Resolution, edited: Place | None
) -> Match:
    """A host is `wrong` here; what has to be `edited` may be another line than the one that names it."""
    named = resolution.locate(sight.root)
    return Match(
        root=resolution.locate(edited) if edited is not None else named,
        site=resolution.locate(sight.site),
        message="default" if wrong is sure else "doubtful",
        fields={"host": sight.host, "expected": expected},
        confidence=graded(wrong, sight.reasons),
        reasons=sight.reasons,
        evidence=(Hop(location=named, message=f"{quoted(sight.host)} is set here."), *sight.evidence),
    )
