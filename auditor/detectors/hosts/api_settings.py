"""Settings, constants and constructor arguments that hold the API's address, whoever reads them."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.hosts.named_addresses import addresses_in_code, addresses_of_settings
from auditor.detectors.shared.client_objects import client_objects
from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.syntax import Syntax
from auditor.model.client import ParameterRole
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import SettingRole, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url, parse_url
from auditor.semantics.values import Place, Text, text


def api_settings(resolution: Resolution, knowledge: Knowledge, syntax: Syntax) -> Iterator[tuple[Url, Place]]:
    """Addresses under such names, whether or not a request with them is seen."""
    vendor = knowledge.vendor
    for value, place in addresses_of_settings(resolution, vendor, (SettingRole.API_URL,)):
        yield from _address(value, place, vendor)
    for made in client_objects(resolution, knowledge):
        for given in made.state.attrs.get(ParameterRole.API_URL.value, ()):
            if isinstance(given, Text):
                yield from _address(given, made.place, vendor)
    for value, place in addresses_in_code(resolution, vendor, syntax, lambda name: _speaks_of_api(name, vendor)):
        yield from _address(value, place, vendor)


def _speaks_of_api(name: str, vendor: Vendor) -> bool:
    setting = vendor.setting(name)
    certain = setting is not None and setting.is_certain and setting.role is SettingRole.API_URL
    return certain or speaks_of(spelled(name), "api_address")


def _address(value: Text, place: Place, vendor: Vendor) -> Iterator[tuple[Url, Place]]:
    """A URL, or a bare host taken for one; nothing if it leads to a page for people."""
    literal = (value.literal or "").strip()
    if any(character.isspace() for character in literal):
        return
    url = parse_url(value if "://" in literal else text(f"https://{literal}", place))
    bare = url.path in ("", "/", "/rest", "/rest/")
    if url.host is not None and vendor.owns(url.host) and (bare or vendor.api_version(url.path)):
        yield url, place
