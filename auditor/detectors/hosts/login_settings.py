"""Settings and constants whose name says that they hold the address for OAuth, whoever reads them."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.hosts.named_addresses import addresses_in_code, addresses_of_settings
from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.syntax import Syntax
from auditor.model.vendor import SettingRole, Vendor
from auditor.models.names import speaks_of
from auditor.semantics import texts
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import Url, parse_url
from auditor.semantics.values import Place, Text, text

_ROLES = (SettingRole.LOGIN_URL, SettingRole.TOKEN_URL)


def login_settings(resolution: Resolution, vendor: Vendor, syntax: Syntax) -> Iterator[tuple[Url, Place]]:
    """Bare hosts under such names, as URLs below the OAuth prefix."""
    for value, place in addresses_of_settings(resolution, vendor, _ROLES):
        yield from _as_login(value, place, vendor)
    for value, place in addresses_in_code(resolution, vendor, syntax, lambda name: _speaks_of_oauth(name, vendor)):
        yield from _as_login(value, place, vendor)


def _speaks_of_oauth(name: str, vendor: Vendor) -> bool:
    setting = vendor.setting(name)
    return speaks_of(spelled(name), "login_address") or (setting is not None and setting.role in _ROLES)


def _as_login(value: Text, place: Place, vendor: Vendor) -> Iterator[tuple[Url, Place]]:
    """A bare host (or URL without a path) with the OAuth prefix put behind it."""
    literal = (value.literal or "").strip()
    if not literal or any(character.isspace() for character in literal):
        return
    whole = value if "://" in literal else text(f"https://{literal}", place)
    url = parse_url(whole)
    if url.host is not None and vendor.owns(url.host) and url.path in ("", "/"):
        yield parse_url(texts.concatenate([whole, text(vendor.oauth.prefix, place)], place)), place
    elif url.host is not None and vendor.owns(url.host):
        yield url, place
