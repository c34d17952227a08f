"""OAuth on a host that is not the login host of its environment, or on that of another environment than the API's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.client_objects import token_urls
from auditor.detectors.doubts import graded, request_doubts
from auditor.detectors.environment_pairs import mixed_pairs
from auditor.detectors.host_places import host_place
from auditor.detectors.lifetimes.ground import ground_of
from auditor.detectors.login_settings import login_settings
from auditor.detectors.meaning import is_meant
from auditor.detectors.module_kinds import is_played
from auditor.detectors.trail import request_hop, trail
from auditor.detectors.url_texts import vendor_urls
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url
from auditor.semantics.values import Place
from auditor.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sight:
    """A URL under the OAuth prefix, where it shows, and why it counts."""

    url: Url
    site: Place
    evidence: tuple[Hop, ...]
    reasons: tuple[str, ...]


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests, URLs in the code and in settings, ready-made clients; then pairs of environments."""
    vendor = knowledge.vendor
    sure = Table(dict(rule.options), file=rule.file or rule.code, place="options").choice("sure", Confidence)
    for sight in _sights(resolution, knowledge):
        known = vendor.host(sight.url.host or "")
        if known is None or known.wrong_for_login is None:
            continue
        environment = vendor.environment_of(sight.url.host or "")
        root = resolution.locate(host_place(sight.url) or sight.site)
        yield Match(
            root=root,
            site=resolution.locate(sight.site),
            message="default" if known.wrong_for_login is sure else "doubtful",
            fields={"host": sight.url.host or "", "expected": environment.login if environment else ""},
            confidence=graded(known.wrong_for_login, sight.reasons),
            reasons=sight.reasons,
            evidence=(Hop(location=root, message=f"{sight.url.host} is named here."), *sight.evidence),
        )
    yield from mixed_pairs(resolution, vendor)


def _sights(resolution: Resolution, knowledge: Knowledge) -> Iterator[_Sight]:
    vendor = knowledge.vendor
    for request in resolution.requests:
        if _is_oauth(request.url, vendor) and request.kind is not Kind.OTHER:
            yield _of_request(request, resolution)
    ground = ground_of(resolution)
    for found in vendor_urls(resolution, vendor, ground):
        place = ground.place(found.expression)
        if _is_oauth(found.url, vendor) and is_meant(found.expression, ground) and not is_played(place, resolution):
            yield _of_text(found.url, place, resolution)
    for url, place in (*token_urls(resolution, knowledge), *login_settings(resolution, vendor, ground)):
        yield _of_text(url, place, resolution)


def _is_oauth(url: Url, vendor: Vendor) -> bool:
    prefix = vendor.oauth.prefix
    return url.host is not None and (url.path == prefix or url.path.startswith(prefix + "/"))


def _of_request(request: Request, resolution: Resolution) -> _Sight:
    evidence = (*trail(request.observation, resolution), request_hop(request, resolution))
    return _Sight(url=request.url, site=request.observation.site, evidence=evidence, reasons=request_doubts(request))


def _of_text(url: Url, place: Place, resolution: Resolution) -> _Sight:
    hop = Hop(location=resolution.locate(place), message=f"{url.shown} is put together here.")
    return _Sight(url=url, site=place, evidence=(hop,), reasons=())
