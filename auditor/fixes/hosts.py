"""The announced test of a link, by the end of its host, as it is written in a file."""

from __future__ import annotations

import ast

from auditor.fixes.imports import called, import_edits
from auditor.fixes.sources import Source
from auditor.model.fix import Edit
from auditor.model.vendor import Vendor

_MODULE = "urllib.parse"


def suffixes(vendor: Vendor) -> str:
    """What the host of a link may end in, as the argument of `endswith`."""
    found = [f'"{each}"' for each in vendor.host_suffixes]
    return found[0] if len(found) == 1 else f"({', '.join(found)})"


def link_test(source: Source, link: ast.expr, vendor: Vendor) -> tuple[str, tuple[Edit, ...]]:
    """An expression that is true of links to the vendor's own hosts, and the import that it needs."""
    known = called(source, _MODULE, "urlsplit") or called(source, _MODULE, "urlparse")
    needed = () if known else import_edits(source, _MODULE, "urlsplit")
    return f'({known or "urlsplit"}({source.code(link)}).hostname or "").endswith({suffixes(vendor)})', needed
