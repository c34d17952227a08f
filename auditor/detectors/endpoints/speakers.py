"""Which modules speak of the vendor, in their names, words or prose, or by an import."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts.definitions import Module
from auditor.facts.statements import Import, ImportFrom
from auditor.facts.walk import statements
from auditor.model.vendor import Vendor
from auditor.semantics.requests import Certainty
from auditor.semantics.resolution import Resolution


def speaking_modules(resolution: Resolution, vendor: Vendor) -> frozenset[str]:
    """The paths of the modules that speak of the vendor or send to its host, and of those that they import."""
    own = {path for path, module in resolution.modules.items() if vendor.is_named_in(path, module.prose, *module.words)}
    own |= _sending(resolution)
    imported = {other for path in own for other in _imports(resolution.modules[path], resolution)}
    return frozenset(own | imported)


def _sending(resolution: Resolution) -> set[str]:
    """The modules in which a request to the vendor's host begins or through which it goes."""
    sure = [request for request in resolution.requests if request.certainty is Certainty.HOST]
    return {site.module for r in sure for site in (r.observation.site, *(call.place for call in r.observation.chain))}


def _imports(module: Module, resolution: Resolution) -> Iterator[str]:
    for statement in statements(module.body, into_definitions=True):
        match statement:
            case Import(module=name):
                names, level = [name], 0
            case ImportFrom(module=package, name=name, level=level):
                names = [package, f"{package}.{name}".lstrip(".")]
            case _:
                continue
        for dotted in names:
            found = resolution.imported(dotted, module, level)
            if found is not None:
                yield found.path
