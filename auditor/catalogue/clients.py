"""Reads `clients/<client>.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.model.client import (
    CallNaming,
    Client,
    ClientCall,
    ClientClass,
    ClientParameter,
    HeaderUse,
    ParameterRole,
)
from auditor.model.endpoint import Operation
from auditor.tables import Table


def read_client(table: Table, *, file_stem: str, operations: Iterable[Operation]) -> Client:
    """One client library. Where its calls are named after their paths, they are made from the known operations."""
    naming = table.choice("naming", CallNaming, default=CallNaming.LISTED)
    exempt = table.texts("exempt_from_header")
    listed = tuple(_call(call) for call in table.tables("calls"))
    named = _calls_from_paths(operations, exempt) if naming is CallNaming.FROM_PATH else ()
    client = Client(
        id=table.text("id"),
        distribution=table.text("distribution"),
        versions=table.text("versions"),
        url=table.optional_text("url"),
        imports=table.texts("imports"),
        functions=table.texts("functions"),
        is_vendor_api=table.boolean("is_vendor_api", default=True),
        naming=naming,
        classes=tuple(_class(made) for made in table.tables("class")),
        calls=listed + named,
        twin_suffixes=table.texts("twin_suffixes"),
        note=table.optional_text("note"),
    )
    table.finish()
    if client.id != file_stem:
        raise table.complaint("id", f"`{client.id}` is not what the file is called, `{file_stem}`. Rename one of them")
    if not client.imports:
        raise table.complaint("imports", "there is none. Name the top-level module that the library is imported by")
    return client


def method_name(method: str, path_template: str) -> str:
    """The name that the OpenAPI generator gives an operation without one: `rest_v10_sub_jobs_id_delete`."""
    words = re.sub(r"[{}.]", "", path_template).split("/")
    return "_".join([*filter(None, words), method.lower()])


def _calls_from_paths(operations: Iterable[Operation], exempt: tuple[str, ...]) -> tuple[ClientCall, ...]:
    return tuple(
        ClientCall(
            target=method_name(operation.method, operation.path_template),
            method=operation.method,
            path=operation.path_template,
            header=HeaderUse.ABSENT if operation.path_template in exempt else HeaderUse.ARGUMENT,
            wrong_header="",
            file_field="",
            page_size=None,
        )
        for operation in operations
    )


def _class(table: Table) -> ClientClass:
    made = ClientClass(
        imports=table.texts("imports"),
        parameters=tuple(_parameter(parameter) for parameter in table.tables("parameters")),
        base_url=table.optional_text("base_url"),
        token_url=table.optional_text("token_url"),
        grant=table.optional_text("grant"),
        keeps_refresh_token=table.boolean("keeps_refresh_token", default=False)
        if "keeps_refresh_token" in table
        else None,
        renewals=table.texts("renewals"),
    )
    table.finish()
    return made


def _parameter(table: Table) -> ClientParameter:
    parameter = ClientParameter(
        name=table.text("name"),
        role=table.choice("role", ParameterRole),
        default=table.optional_text("default") if "default" in table else None,
    )
    table.finish()
    return parameter


def _call(table: Table) -> ClientCall:
    call = ClientCall(
        target=table.text("target"),
        method=table.text("method"),
        path=table.text("path"),
        header=table.choice("header", HeaderUse, default=HeaderUse.SENT),
        wrong_header=table.optional_text("wrong_header"),
        file_field=table.optional_text("file_field"),
        page_size=table.optional_integer("page_size"),
    )
    table.finish()
    if (call.header is HeaderUse.WRONG_NAME) != bool(call.wrong_header):
        raise table.complaint("wrong_header", "give it if, and only if, `header` is `wrong-name`")
    return call
