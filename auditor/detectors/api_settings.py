"""Settings, constants and constructor arguments that hold the API's address, whoever reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.detectors.client_objects import client_objects
from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.lifetimes.naming import labels
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.detectors.speech import is_meant
from auditor.facts import expressions as facts
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.model.client import ParameterRole
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import SettingRole, Vendor
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url, parse_url
from auditor.semantics.values import Place, Text, text

_NAME = re.compile(r"_(?:api|rest)_(?:base_)?(?:url|uri|host|hostname|base|endpoint|server|domain|root)_$")


def api_settings(resolution: Resolution, knowledge: Knowledge, ground: Ground) -> Iterator[tuple[Url, Place]]:
    """Addresses under such names, whether or not a request with them is seen."""
    vendor = knowledge.vendor
    for setting in vendor.settings:
        if setting.role is SettingRole.API_URL and setting.is_certain:
            for value, place in resolution.execution.machine.settings(setting.name):
                yield from _address(text(value, place), place, vendor)
    for made in client_objects(resolution, knowledge):
        for given in made.state.attrs.get(ParameterRole.API_URL.value, ()):
            if isinstance(given, Text):
                yield from _address(given, made.place, vendor)
    for path in sorted(resolution.modules):
        for site in ground.walk(path):
            for direct in direct_expressions(site.statement):
                for expression in subexpressions(direct):
                    yield from _named(expression, vendor, ground)


def _named(expression: facts.Expr, vendor: Vendor, ground: Ground) -> Iterator[tuple[Url, Place]]:
    if not isinstance(expression, facts.Literal) or not isinstance(expression.value, str):
        return
    if not any(suffix in expression.value for suffix in vendor.host_suffixes):
        return
    names = labels(expression, ground)[:1]
    if any(_speaks_of_api(name, vendor) for name in names) and is_meant(expression, ground):
        place = ground.place(expression)
        yield from _address(text(expression.value, place), place, vendor)


def _speaks_of_api(name: str, vendor: Vendor) -> bool:
    setting = vendor.setting(name)
    certain = setting is not None and setting.is_certain and setting.role is SettingRole.API_URL
    return certain or bool(_NAME.search(spelled(name)))


def _address(value: Text, place: Place, vendor: Vendor) -> Iterator[tuple[Url, Place]]:
    """A URL, or a bare host taken for one; nothing if it leads to a page for people."""
    literal = (value.literal or "").strip()
    if any(character.isspace() for character in literal):
        return
    url = parse_url(value if "://" in literal else text(f"https://{literal}", place))
    bare = url.path in ("", "/", "/rest", "/rest/")
    if url.host is not None and vendor.owns(url.host) and (bare or vendor.api_version(url.path)):
        yield url, place
