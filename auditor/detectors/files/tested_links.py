"""Values of unknown origin that the code itself takes for file links, since it looks for the storage host in them."""

from __future__ import annotations

from auditor.detectors.files.link_marks import Marks, literals
from auditor.detectors.files.link_uses import link_uses
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Unknown


def tested_links(resolution: Resolution, vendor: Vendor) -> frozenset[Unknown]:
    """What is compared with, or searched for, a mark that is the vendor's beyond doubt."""
    marks = Marks(vendor)
    found: set[Unknown] = set()
    for use in link_uses(resolution):
        if use.kind not in ("tested", "parsed") or use.subject is None or use.text is None:
            continue
        texts = literals(resolution.values(use.text), resolution)
        if any(mark is not None and mark.is_sure for mark in (marks.of(text, place) for text, place in texts)):
            found.update(v for v in resolution.values(use.subject) if isinstance(v, Unknown) and v.hint and v.place)
    return frozenset(found)
