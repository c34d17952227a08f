"""URLs of the vendor that the code puts together anywhere, and where their hosts and schemes are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.syntax import syntax_of
from auditor.facts import expressions as facts
from auditor.facts.span import Span
from auditor.model.vendor import Vendor
from auditor.semantics.domain.alternatives import WRITTEN_PARTS
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Piece, Place, Text, text
from auditor.semantics.resolution import Resolution

_KINDS = (facts.Literal, facts.Joined, facts.Binary, facts.Call, facts.Name, facts.Attribute, facts.Subscript)
# Host and beginning of the path: of a text that was put together step by step, what goes on in other ways is one.
_TELLING_PARTS = 3
# Characters within which a scheme ends.
_SCHEME = 12
_SPACE = re.compile(r"\s")
_LINK = re.compile(r"""=\s*[\"'](https?://[^\s\"'<>]+)""")


class UrlText(Struct, frozen=True):
    """One URL with a host of the vendor's, and the expression that is it."""

    url: Url
    expression: facts.Expr


def vendor_urls(resolution: Resolution, vendor: Vendor) -> tuple[UrlText, ...]:
    """Every such URL, once for each expression and text."""
    return resolution.once(("vendor urls", vendor.name), lambda: tuple(_vendor_urls(resolution, vendor)))


def _vendor_urls(resolution: Resolution, vendor: Vendor) -> Iterator[UrlText]:
    for site in syntax_of(resolution).everywhere():
        for expression in site.parts:
            if isinstance(expression, _KINDS) and not _is_plain(expression):
                yield from _of(expression, resolution, vendor)


def _is_plain(expression: facts.Expr) -> bool:
    """Whether something is written that is no URL."""
    if not isinstance(expression, facts.Literal) or isinstance(expression.value, bytes):
        return False
    return not isinstance(expression.value, str) or "://" not in expression.value


def _of(expression: facts.Expr, resolution: Resolution, vendor: Vendor) -> Iterator[UrlText]:
    values = resolution.values(expression)
    if isinstance(expression, facts.Literal) and isinstance(expression.value, str):
        # Also where no execution came by, and in the middle of a page or a script.
        place = syntax_of(resolution).place(expression)
        values = values or (text(expression.value, place),)
        yield from _embedded(expression, expression.value, place, vendor)
    begun: set[tuple[object, ...]] = set()
    for value in values:
        if isinstance(value, Text) and _has_scheme(value):
            telling = value.parts if len(value.parts) <= WRITTEN_PARTS else value.parts[:_TELLING_PARTS]
            if telling in begun:
                continue
            begun.add(telling)
            url = parse_url(value)
            if url.host is not None and vendor.owns(url.host) and not _SPACE.search(url.path):
                yield UrlText(url, expression)


def _has_scheme(value: Text) -> bool:
    """Whether a text begins like a URL; the scheme may come from somewhere else than the host."""
    head = ""
    for part in value.parts[:_TELLING_PARTS]:
        if not isinstance(part, Piece) or len(head) >= _SCHEME:
            break
        head += part.text
    return "://" in head[:_SCHEME]


def _embedded(expression: facts.Expr, whole: str, place: Place, vendor: Vendor) -> Iterator[UrlText]:
    """`href="https://…"`, `location = 'https://…'`: links inside a text, each on its own line."""
    for found in _LINK.finditer(whole):
        line = place.span.line + whole.count("\n", 0, found.start())
        inside = place.span.line < place.span.end_line >= line
        at = Place(place.module, Span(line, 1, line, 1)) if inside else place
        url = parse_url(text(found.group(1), at))
        if url.host is not None and vendor.owns(url.host):
            yield UrlText(url, expression)


def host_place(url: Url) -> Place | None:
    """The literal that holds the first label of the host; None when no source line says it."""
    if url.host is None:
        return None
    return _place_at(url, _flat(url).lower().find(url.host.lower(), len(url.scheme or "")))


def scheme_place(url: Url) -> Place | None:
    """The literal that holds the scheme."""
    return _place_at(url, 0) if url.scheme is not None else None


def _flat(url: Url) -> str:
    """The text up to its first hole, which a known host always precedes."""
    flat = ""
    for part in url.text.parts:
        if not isinstance(part, Piece):
            break
        flat += part.text
    return flat


def _place_at(url: Url, offset: int) -> Place | None:
    end = 0
    for part in url.text.parts:
        if not isinstance(part, Piece):
            return None
        end += len(part.text)
        if 0 <= offset < end:
            return part.place
    return None
