"""Reads `vendor.toml`."""

from __future__ import annotations

import re

from auditor.model.vendor import Setting, SettingRole, Vendor
from auditor.tables import Table, read_record


def read_vendor(table: Table) -> Vendor:
    """The vendor; hosts must belong to environments that exist."""
    vendor = read_record(table, Vendor, settings=_settings(table.optional_table("settings")))
    _check_prefix(table, vendor.api.prefix)
    for place, name in enumerate(vendor.header.wrong_names):
        if name != name.lower().replace("_", "-"):
            raise table.complaint(f"header.wrong_names[{place}]", f"write `{name}` in lower case, with `-` for `_`")
    _check_hosts(table, vendor)
    return vendor


def _settings(table: Table) -> tuple[Setting, ...]:
    """Names by kind (`sure`, `vague`) and role."""
    settings = []
    for kind, is_certain in (("sure", True), ("vague", False)):
        names = table.optional_table(kind)
        settings += [
            Setting(name=name, role=role, is_certain=is_certain)
            for role in SettingRole
            for name in names.texts(role.value)
        ]
        names.finish()
    table.finish()
    return tuple(settings)


def _check_prefix(table: Table, prefix: str) -> None:
    try:
        groups = re.compile(prefix).groupindex
    except re.error as error:
        raise table.complaint("api.prefix", f"not a regular expression: {error}") from error
    if "version" not in groups:
        raise table.complaint("api.prefix", "it has no group `version`. Write the version's part as `(?P<version>…)`")


def _check_hosts(table: Table, vendor: Vendor) -> None:
    for place, host in enumerate(vendor.hosts):
        if vendor.environment(host.environment) is None:
            raise table.complaint(f"host[{place}].environment", f"there is no environment `{host.environment}`")
        if host.name != host.name.lower():
            raise table.complaint(f"host[{place}].name", f"write `{host.name}` in lower case")
    for place, environment in enumerate(vendor.environments):
        for key, name in (("login", environment.login), ("api", environment.api)):
            if name not in {host.name for host in vendor.hosts}:
                raise table.complaint(f"environment[{place}].{key}", f"there is no `[[host]]` called `{name}`")
