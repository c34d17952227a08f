"""Whose something is: the nearest evidence decides, and no evidence is silence. Everybody who asks this asks here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts.definitions import Module
from auditor.facts.statements import Import, ImportFrom
from auditor.facts.walk import expressions, statements
from auditor.model import Confidence
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party
from auditor.semantics.domain.values import Place, Text
from auditor.semantics.requests import Certainty
from auditor.semantics.resolution import Resolution

_HOST = re.compile(r"https?://([\w.-]+\.[a-z]{2,})", re.IGNORECASE)
_NUMBER = re.compile(r"[\d_.]++\w*+")
NOBODY: frozenset[Party] = frozenset()
VENDOR = frozenset({Party.VENDOR})
OTHER = frozenset({Party.OTHER})

# Whom one kind of evidence speaks for, how sure that is, and why it is not surer.
Evidence = tuple[frozenset[Party], Confidence, str]


class Attribution(Struct, frozen=True):
    """`reason` says why the confidence is not high; empty when it is."""

    party: Party
    confidence: Confidence
    reason: str = ""


def decide(evidence: Iterable[Evidence]) -> Attribution:
    """The first kind of evidence that speaks for exactly one party."""
    for found, confidence, reason in evidence:
        if len(found) == 1:
            return Attribution(next(iter(found)), confidence, reason)
    return Attribution(Party.UNKNOWN, Confidence.LOW)


def _hosts_in(texts: Iterable[str], vendor: Vendor) -> frozenset[Party]:
    """Whose hosts texts spell out."""
    hosts = (host for text in texts for host in _HOST.findall(text))
    return frozenset(Party.VENDOR if vendor.owns(host) else Party.OTHER for host in hosts)


def hosts_written(parts: Iterable[expr.Expr], vendor: Vendor) -> frozenset[Party]:
    """Whose hosts the literals among expressions spell out."""
    return _hosts_in((text for part in parts if (text := written_text(part))), vendor)


def hosts_told(parts: Iterable[expr.Expr], resolution: Resolution, vendor: Vendor) -> frozenset[Party]:
    """Whose hosts are in what expressions are, wherever that is spelled."""
    texts = (value for part in parts for value in resolution.values(part) if isinstance(value, Text))
    return _hosts_in((text.literal or "" for text in texts), vendor)


def hosts_of_module(path: str, resolution: Resolution, vendor: Vendor) -> frozenset[Party]:
    """Whose hosts a module spells out."""
    body = resolution.modules[path].body
    return resolution.once(
        ("hosts of module", path, vendor.name),
        lambda: hosts_written(expressions(body, into_definitions=True), vendor),
    )


def names_vendor(path: str, resolution: Resolution, vendor: Vendor) -> bool:
    """Whether an identifier or a text of a module has the vendor's name in it."""
    words = resolution.modules[path].words
    return resolution.once(("names the vendor", path, vendor.name), lambda: vendor.is_named_in(*words))


def party_of_setting(place: Place, resolution: Resolution, vendor: Vendor) -> frozenset[Party]:
    """Whose a number of a settings file is, by what its section is called, and by the hosts that stand beside it.

    It is the only party of the smallest section around that speaks of any; nobody for other places.
    """
    files = resolution.once("files with numbers", lambda: tuple(resolution.settings_with(_NUMBER)))
    rows = next((each for each in files if any(row.place == place for row in each)), ())
    parts = next((row.key for row in rows if row.place == place), "").split(".")
    for length in range(len(parts) - 1, 0, -1):
        section = ".".join(parts[:length])
        if vendor.is_named_in(section):
            return VENDOR
        if found := _hosts_in((row.value for row in rows if row.key.startswith(f"{section}.")), vendor):
            return found
    return NOBODY


def speaking_modules(resolution: Resolution, vendor: Vendor) -> frozenset[str]:
    """The paths of the modules that speak of the vendor or send to its host, and of those that they import."""
    return resolution.once(speaking_modules, lambda: _speaking(resolution, vendor))


def _speaking(resolution: Resolution, vendor: Vendor) -> frozenset[str]:
    modules = resolution.modules.items()
    own = frozenset(path for path, module in modules if vendor.is_named_in(path, module.prose, *module.words))
    own |= _sending(resolution)
    return own.union(*(imported_by(path, resolution) for path in own))


def _sending(resolution: Resolution) -> set[str]:
    """The modules in which a request to the vendor's host begins or through which it goes."""
    sure = [request for request in resolution.requests if request.certainty is Certainty.HOST]
    return {place.module for request in sure for place in request.observation.way}


def imported_by(path: str, resolution: Resolution) -> frozenset[str]:
    """The paths of the project's modules that a module imports, or takes something from."""
    module = resolution.modules[path]
    return resolution.once((imported_by, path), lambda: frozenset(_imports(module, resolution)))


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
