"""Addresses of the vendor that settings, constants and constructors hold under telling names, whoever reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.detectors.hosts.purposes import is_meant
from auditor.detectors.shared.client_objects import client_objects
from auditor.detectors.shared.naming import labels, spelled
from auditor.detectors.shared.syntax import Syntax
from auditor.model.client import ParameterRole
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import SettingRole, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.domain import texts
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Place, Text, text
from auditor.semantics.resolution import Resolution

# An address and where it is written.
Address = tuple[Url, Place]


def api_settings(resolution: Resolution, knowledge: Knowledge, syntax: Syntax) -> Iterator[Address]:
    """The API's addresses, whether or not a request with them is seen; pages for people are left out."""
    vendor, roles = knowledge.vendor, (SettingRole.API_URL,)
    found = [*_in_settings(resolution, vendor, roles)]
    found.extend(
        (given, made.place)
        for made in client_objects(resolution)
        for given in made.state.attrs.get(ParameterRole.API_URL.value, ())
        if isinstance(given, Text)
    )
    found.extend(_in_code(vendor, syntax, roles, lambda name: speaks_of(name, "api_address")))
    for value, place in found:
        url = parse_url(_whole(value, place))
        bare = url.path in ("", "/", "/rest", "/rest/")
        if _is_owned(url, value, vendor) and (bare or vendor.api_version(url.path)):
            yield url, place


def login_settings(resolution: Resolution, vendor: Vendor, syntax: Syntax) -> Iterator[Address]:
    """The addresses of OAuth; bare hosts are URLs below its prefix."""
    roles = (SettingRole.LOGIN_URL, SettingRole.TOKEN_URL)
    for value, place in (
        *_in_settings(resolution, vendor, roles),
        *_in_code(vendor, syntax, roles, lambda name: speaks_of(name, "login_address")),
    ):
        whole = _whole(value, place)
        url = parse_url(whole)
        if _is_owned(url, value, vendor):
            is_bare = url.path in ("", "/")
            prefixed = texts.concatenate([whole, text(vendor.oauth.prefix, place)], place)
            yield parse_url(prefixed) if is_bare else url, place


def _in_settings(
    resolution: Resolution, vendor: Vendor, roles: tuple[SettingRole, ...]
) -> Iterator[tuple[Text, Place]]:
    """What settings files say under the names that surely hold one of these roles."""
    for setting in vendor.settings:
        if setting.role in roles and setting.is_certain:
            for value, place in resolution.settings(setting.name):
                yield text(value, place), place


def _in_code(
    vendor: Vendor, syntax: Syntax, roles: tuple[SettingRole, ...], speaks: Callable[[str], bool]
) -> Iterator[tuple[Text, Place]]:
    """Literals with a host of the vendor's under a name of such a role, if they are meant to be used."""
    for site in syntax.everywhere():
        for part in site.literals:
            written = part.value
            if not isinstance(written, str) or not any(suffix in written for suffix in vendor.host_suffixes):
                continue
            names = labels(part, syntax)[:1]
            if any(_is_for(name, vendor, roles, speaks) for name in names) and is_meant(part, syntax):
                yield text(written, syntax.place(part)), syntax.place(part)


def _is_for(name: str, vendor: Vendor, roles: tuple[SettingRole, ...], speaks: Callable[[str], bool]) -> bool:
    """Whether a name says that it holds an address of one of these roles."""
    setting = vendor.setting(name)
    is_certain = setting is not None and setting.is_certain and setting.role in roles
    return is_certain or speaks(spelled(name))


def _whole(value: Text, place: Place) -> Text:
    """A URL, or a bare host taken for one."""
    literal = (value.literal or "").strip()
    return value if "://" in literal else text(f"https://{literal}", place)


def _is_owned(url: Url, value: Text, vendor: Vendor) -> bool:
    """Whether it is an address, and no sentence with one, at one of the vendor's hosts."""
    is_sentence = any(character.isspace() for character in (value.literal or "").strip())
    return url.host is not None and vendor.owns(url.host) and not is_sentence
