"""URLs of the vendor that the code puts together anywhere, whether or not a request is seen to use them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.lifetimes.ground import Ground
from auditor.facts import expressions as facts
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url, parse_url
from auditor.semantics.values import Piece, Text

_KINDS = (facts.Literal, facts.Joined, facts.Binary, facts.Call, facts.Name, facts.Attribute, facts.Subscript)


@dataclass(frozen=True, slots=True)
class UrlText:
    """One URL with a host of the vendor's, and the expression that is it."""

    url: Url
    expression: facts.Expr


def vendor_urls(resolution: Resolution, vendor: Vendor, ground: Ground) -> Iterator[UrlText]:
    """Every such URL, once for each expression and text."""
    for path in sorted(resolution.modules):
        for site in ground.walk(path):
            for direct in direct_expressions(site.statement):
                for expression in subexpressions(direct):
                    if isinstance(expression, _KINDS):
                        yield from _of(expression, resolution, vendor)


def _of(expression: facts.Expr, resolution: Resolution, vendor: Vendor) -> Iterator[UrlText]:
    for value in resolution.values(expression):
        head = value.parts[0] if isinstance(value, Text) and value.parts else None
        if isinstance(value, Text) and isinstance(head, Piece) and "://" in head.text[:12]:
            url = parse_url(value)
            if url.host is not None and vendor.owns(url.host) and not any(c.isspace() for c in url.host + url.path):
                yield UrlText(url, expression)
