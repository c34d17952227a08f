"""Hosts that are right as they are written, since most of what is put behind them are pages for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.facts import expressions as facts
from auditor.facts.statements import Assign
from auditor.facts.walk import subexpressions
from auditor.model.vendor import Vendor
from auditor.semantics.domain.texts import written_places
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Piece, Place, Text
from auditor.semantics.resolution import Resolution


def hosts_of_pages(resolution: Resolution, vendor: Vendor, is_wrong: Callable[[Url], bool]) -> frozenset[Place]:
    """Where hosts are written behind which more pages are put than addresses that are wrong there."""
    wrong: dict[Place, set[Place]] = defaultdict(set)
    pages: dict[Place, set[Place]] = defaultdict(set)
    for found in vendor_urls(resolution, vendor):
        host, path = host_place(found.url), path_place(found.url)
        if host is not None and path is not None:
            if is_wrong(found.url):
                wrong[host].add(path)
            elif _is_page(found.url, vendor):
                pages[host].add(path)
    # A path that is put together piece by piece looks like a page until its end.
    return frozenset(host for host, paths in pages.items() if len(paths - wrong[host]) > len(wrong[host]))


def second_name(host: Place, resolution: Resolution, vendor: Vendor) -> Place | None:
    """Where a host of pages gets a second name, if no page is built with that."""
    return resolution.once(_second_names, lambda: _second_names(resolution, vendor)).get(host)


def _second_names(resolution: Resolution, vendor: Vendor) -> dict[Place, Place]:
    """Hosts of pages to which code gives a second name that no page is built with, and where it gives that name."""
    by_pages: dict[Place, set[str]] = defaultdict(set)
    by_others: dict[Place, set[str]] = defaultdict(set)
    for found in vendor_urls(resolution, vendor):
        if (host := host_place(found.url)) is not None:
            users = by_pages if _is_page(found.url, vendor) else by_others
            users[host].update(map(last_name, subexpressions(found.expression)))
    given: dict[Place, set[Place]] = defaultdict(set)
    for site in syntax_of(resolution).everywhere() if by_pages else ():
        match site.statement:
            case Assign(targets=targets, value=facts.Name() | facts.Attribute() as value):
                names = set(map(last_name, targets))
                for host in {each.place for each in resolution.values(value) if isinstance(each, Text)} & set(by_pages):
                    if host is not None and names & by_others[host] and not names & by_pages[host]:
                        given[host].add(Place(site.module.path, value.span))
    return {host: places.pop() for host, places in given.items() if len(places) == 1}


def path_place(url: Url) -> Place | None:
    """Where a path is put behind a host that stands somewhere else."""
    host = host_place(url)
    return next((place for place in written_places((url.text,)) if place != host), None)


def _is_page(url: Url, vendor: Vendor) -> bool:
    """Whether a person may look at it; what the vendor itself serves there counts as well."""
    if vendor.exception(url.host or "", url.path) is not None:
        return True
    is_for_code = vendor.api_version(url.path) is not None or vendor.retired_namespace(url.path) is not None
    is_told = any(isinstance(part, Piece) and part.text.strip("/") for part in url.text.parts[1:])
    return is_told and not is_for_code and not url.path.startswith(vendor.oauth.prefix)
