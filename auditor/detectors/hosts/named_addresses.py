"""Addresses of the vendor that settings files and constants hold under telling names, whoever reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.shared.naming import labels
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.model.vendor import SettingRole, Vendor
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text, text

# A text and where it is written.
Address = tuple[Text, Place]


def addresses_of_settings(resolution: Resolution, vendor: Vendor, roles: tuple[SettingRole, ...]) -> Iterator[Address]:
    """What settings files say under the names that surely hold one of these roles."""
    for setting in vendor.settings:
        if setting.role in roles and setting.is_certain:
            for value, place in resolution.settings(setting.name):
                yield text(value, place), place


def addresses_in_code(
    resolution: Resolution, vendor: Vendor, syntax: Syntax, speaks: Callable[[str], bool]
) -> Iterator[Address]:
    """Literals with a host of the vendor's under a name of which `speaks` holds, if they are meant to be used."""
    for path in sorted(resolution.modules):
        for site in syntax.walk(path):
            for expression in site.parts:
                yield from _named(expression, vendor, syntax, speaks)


def _named(expression: facts.Expr, vendor: Vendor, syntax: Syntax, speaks: Callable[[str], bool]) -> Iterator[Address]:
    if not isinstance(expression, facts.Literal) or not isinstance(expression.value, str):
        return
    if not any(suffix in expression.value for suffix in vendor.host_suffixes):
        return
    if any(speaks(name) for name in labels(expression, syntax)[:1]) and is_meant(expression, syntax):
        place = syntax.place(expression)
        yield text(expression.value, place), place
