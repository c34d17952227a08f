"""Hosts that are right as they are written, since most of what is put behind them are pages for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from auditor.detectors.shared.url_texts import host_place, vendor_urls
from auditor.model.vendor import Vendor
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import Piece, Place
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


def path_place(url: Url) -> Place | None:
    """Where a path is put behind a host that stands somewhere else."""
    host = host_place(url)
    pieces = (part for part in url.text.parts if isinstance(part, Piece))
    return next((part.place for part in pieces if part.place is not None and part.place != host), None)


def _is_page(url: Url, vendor: Vendor) -> bool:
    """Whether a person may look at it; what the vendor itself serves there counts as well."""
    if vendor.exception(url.host or "", url.path) is not None:
        return True
    is_for_code = vendor.api_version(url.path) is not None or vendor.retired_namespace(url.path) is not None
    is_told = any(isinstance(part, Piece) and part.text.strip("/") for part in url.text.parts[1:])
    return is_told and not is_for_code and not url.path.startswith(vendor.oauth.prefix)
