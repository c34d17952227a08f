"""Whose a default of a class is: that of the subclasses which do not set one of their own."""

from __future__ import annotations

from auditor.detectors.shared.naming import target_names
from auditor.detectors.shared.traffic import Traffic, token_parties
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.semantics.attribution import Party
from auditor.semantics.classes import lookup_order
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ClassValue


def heirs_parties(owner: Class, declared: stmt.Statement, resolution: Resolution, traffic: Traffic) -> frozenset[Party]:
    """Whom the classes that keep a default ask for tokens; somebody else where all that ask override it."""
    names = target_names(declared)
    left: set[Party] = set()
    asking: set[Party] = set()
    for cls in resolution.classes:
        order = [one for one in lookup_order(cls) if isinstance(one, ClassValue)]
        if not any(one.definition is owner for one in order):
            continue
        asked = {party for one in order for party in token_parties(traffic.of_class(one.definition))}
        asking |= asked
        first = next((one for one in order if any(name in one.namespace for name in names)), None)
        if first is None or first.definition is owner:
            left |= asked
    return frozenset({Party.OTHER}) if asking and not left else frozenset(left)
