"""An API request to a host that is not the API host of its environment."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.hosts.address_settings import api_settings
from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.shared.credentials import Sent, credentials
from auditor.detectors.shared.evidence import graded, request_doubts, request_hops
from auditor.detectors.shared.module_kinds import is_sent_to_player
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.model import Confidence, Hop, Location, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.test_code import is_test_module
from auditor.semantics.urls import Url
from auditor.semantics.values import Place


class Options(Struct, frozen=True, kw_only=True):
    """`sure` is how sure a host is wrong that needs no remark."""

    sure: Confidence


class _Sight(Struct, frozen=True, kw_only=True):
    """A URL of the API, the line that names its host, where it shows, and why it counts."""

    url: Url
    root: Place
    site: Place
    evidence: tuple[Hop, ...]
    reasons: tuple[str, ...]


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests first; then URLs and settings of which no request is seen."""
    sure = read_options(rule, Options).sure
    roots: set[Location] = set()
    for request in resolution.requests:
        if request.kind is Kind.API and _is_api(request):
            sight = _of_request(request, resolution)
            match = _match(sight, sure, resolution, knowledge.vendor)
            if match is not None and not is_sent_to_player(sight.root, request.observation, resolution):
                roots.add(match.root)
                yield match
    for sight in _unrequested(resolution, knowledge):
        match = _match(sight, sure, resolution, knowledge.vendor)
        if match is not None and match.root not in roots:
            yield match


def _is_api(request: Request) -> bool:
    """A path that is not known may also be that of a page for people, which needs no token."""
    return bool(request.version) or request.retired or credentials(request.observation) is not Sent.NO


def _of_request(request: Request, resolution: Resolution) -> _Sight:
    site = request.observation.site
    return _Sight(
        url=request.url,
        root=host_place(request.url) or site,
        site=site,
        evidence=request_hops(request, resolution),
        reasons=request_doubts(request),
    )


def _unrequested(resolution: Resolution, knowledge: Knowledge) -> Iterator[_Sight]:
    vendor, syntax = knowledge.vendor, syntax_of(resolution)
    for found in vendor_urls(resolution, vendor, syntax):
        place = syntax.place(found.expression)
        if _is_api_path(found.url, vendor) and is_meant(found.expression, syntax):
            yield from _of_text(found.url, place, resolution)
    for url, place in api_settings(resolution, knowledge, syntax):
        yield from _of_text(url, place, resolution)


def _is_api_path(url: Url, vendor: Vendor) -> bool:
    if vendor.exception(url.host or "", url.path) is not None or any(m in url.path for m in vendor.files.path_marks):
        return False
    retired = any((url.path + "/").startswith(prefix + "/") for prefix in vendor.api.retired)
    return retired or vendor.api_version(url.path) is not None


def _of_text(url: Url, place: Place, resolution: Resolution) -> Iterator[_Sight]:
    """An address in a test is what the test expects, not what is called."""
    root = host_place(url) or place
    modules = [resolution.modules.get(one.module) for one in (place, root)]
    if not any(module is not None and is_test_module(module) for module in modules):
        reason = "No request to this address was found."
        yield _Sight(url=url, root=root, site=place, evidence=(), reasons=(reason,))


def _match(sight: _Sight, sure: Confidence, resolution: Resolution, vendor: Vendor) -> Match | None:
    """None if the host is right."""
    host = sight.url.host or ""
    known, environment = vendor.host(host), vendor.environment_of(host)
    if known is None or known.wrong_for_api is None:
        return None
    root = resolution.locate(sight.root)
    reasons = sight.reasons
    if known.wrong_for_api is not sure:
        reasons = (known.note or f"{quoted(host)} may serve API requests, too.", *reasons)
    return Match(
        root=root,
        site=resolution.locate(sight.site),
        message="default" if known.wrong_for_api is sure else "doubtful",
        fields={"host": host, "expected": environment.api if environment else ""},
        confidence=graded(known.wrong_for_api, reasons),
        reasons=reasons,
        evidence=(Hop(location=root, message=f"{quoted(host)} is set here."), *sight.evidence),
    )
