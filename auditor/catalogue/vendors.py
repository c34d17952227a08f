"""Reads `vendor.toml`."""

from __future__ import annotations

import re

from auditor.model import Confidence
from auditor.model.vendor import (
    ApiPaths,
    Environment,
    ExemptEndpoint,
    FileLinks,
    Host,
    HostRole,
    OAuth,
    PageLimit,
    PathException,
    RequiredHeader,
    Setting,
    SettingRole,
    Uploads,
    Vendor,
    Webhooks,
)
from auditor.tables import Table


def read_vendor(table: Table) -> Vendor:
    """The vendor; hosts must belong to environments that exist."""
    vendor = Vendor(
        id=table.text("id"),
        name=table.text("name"),
        name_hints=table.texts("name_hints"),
        foreign_hints=table.texts("foreign_hints"),
        other_vendors=table.texts("other_vendors"),
        host_suffixes=table.texts("host_suffixes"),
        environments=tuple(_environment(environment) for environment in table.tables("environment")),
        hosts=tuple(_host(host) for host in table.tables("host")),
        api=_api(table.table("api")),
        oauth=_oauth(table.table("oauth")),
        header=_header(table.table("header")),
        files=_files(table.table("files")),
        uploads=_uploads(table.table("uploads")),
        webhooks=_webhooks(table.table("webhooks")),
        page_limits=tuple(_page_limit(limit) for limit in table.tables("page_limit")),
        settings=_settings(table.optional_table("settings")),
    )
    table.finish()
    _check_hosts(table, vendor)
    return vendor


def _environment(table: Table) -> Environment:
    environment = Environment(
        name=table.text("name"),
        title=table.text("title"),
        login=table.text("login"),
        api=table.text("api"),
        web=table.optional_text("web"),
        credentials=table.text("credentials"),
        note=table.optional_text("note"),
    )
    table.finish()
    return environment


def _host(table: Table) -> Host:
    host = Host(
        name=table.text("name"),
        environment=table.text("environment"),
        roles=table.choices("roles", HostRole),
        wrong_for_login=table.optional_choice("wrong_for_login", Confidence),
        wrong_for_api=table.optional_choice("wrong_for_api", Confidence),
        note=table.optional_text("note"),
    )
    table.finish()
    return host


def _api(table: Table) -> ApiPaths:
    api = ApiPaths(
        prefix=table.text("prefix"),
        versions=table.texts("versions"),
        retired=table.texts("retired"),
        exceptions=tuple(_exception(exception) for exception in table.tables("exception")),
    )
    table.finish()
    try:
        groups = re.compile(api.prefix).groupindex
    except re.error as error:
        raise table.complaint("prefix", f"not a regular expression: {error}") from error
    if "version" not in groups:
        raise table.complaint("prefix", "it has no group `version`. Write the version's part as `(?P<version>…)`")
    return api


def _exception(table: Table) -> PathException:
    exception = PathException(host=table.text("host"), path=table.text("path"), reason=table.text("reason"))
    table.finish()
    return exception


def _oauth(table: Table) -> OAuth:
    oauth = OAuth(
        prefix=table.text("prefix"),
        authorize=table.text("authorize"),
        token=table.text("token"),
        token_info=table.optional_text("token_info"),
        revoke=table.optional_text("revoke"),
        access_token_field=table.text("access_token_field"),
        refresh_token_field=table.text("refresh_token_field"),
        lifetime_field=table.text("lifetime_field"),
        created_field=table.optional_text("created_field"),
        revoke_parameter=table.optional_text("revoke_parameter"),
    )
    table.finish()
    return oauth


def _header(table: Table) -> RequiredHeader:
    header = RequiredHeader(
        name=table.text("name"),
        wrong_names=table.texts("wrong_names"),
        exempt=tuple(_exempt(endpoint) for endpoint in table.tables("exempt")),
    )
    table.finish()
    for place, name in enumerate(header.wrong_names):
        if name != name.lower().replace("_", "-"):
            raise table.complaint(f"wrong_names[{place}]", f"write `{name}` in lower case, with `-` for `_`")
    return header


def _exempt(table: Table) -> ExemptEndpoint:
    endpoint = ExemptEndpoint(
        method=table.text("method"),
        path=table.text("path"),
        unless_grant=table.texts("unless_grant"),
        unless_parameters=table.texts("unless_parameters"),
    )
    table.finish()
    return endpoint


def _files(table: Table) -> FileLinks:
    files = FileLinks(
        hosts=table.texts("hosts"),
        foreign_hosts=table.texts("foreign_hosts"),
        buckets=table.texts("buckets"),
        path_marks=table.texts("path_marks"),
        fields=table.texts("fields"),
        holders=table.texts("holders"),
    )
    table.finish()
    return files


def _uploads(table: Table) -> Uploads:
    uploads = Uploads(
        create=table.texts("create"),
        complete=table.texts("complete"),
        file_fields=table.texts("file_fields"),
        presigned_hosts=table.texts("presigned_hosts"),
        presigned_fields=table.texts("presigned_fields"),
        presigned_parameters=table.texts("presigned_parameters"),
    )
    table.finish()
    return uploads


def _webhooks(table: Table) -> Webhooks:
    webhooks = Webhooks(
        hooks=table.texts("hooks"),
        triggers=table.texts("triggers"),
        events=table.texts("events"),
    )
    table.finish()
    return webhooks


def _page_limit(table: Table) -> PageLimit:
    limit = PageLimit(
        version=table.text("version"),
        largest=table.integer("largest"),
        default=table.optional_integer("default"),
        is_hard=table.boolean("is_hard", default=False),
    )
    table.finish()
    return limit


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
