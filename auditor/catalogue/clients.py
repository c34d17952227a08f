"""Reads `clients/<client>.toml`."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from auditor.model.client import CallNaming, Client, ClientCall, HeaderUse
from auditor.model.endpoint import Operation
from auditor.tables import Table, read_record

_LEFT_OUT = str.maketrans("", "", "{}.")


def read_client(table: Table, *, file_stem: str, operations: Iterable[Operation]) -> Client:
    """One client library. Where its calls are named after their paths, they are made from the known operations."""
    exempt = table.texts("exempt_from_header")
    client = read_record(table, Client)
    for place, call in enumerate(client.calls):
        if (call.header is HeaderUse.WRONG_NAME) != bool(call.wrong_header):
            told = "give it if, and only if, `header` is `wrong-name`"
            raise table.complaint(f"calls[{place}].wrong_header", told)
    if client.id != file_stem:
        raise table.complaint("id", f"`{client.id}` is not what the file is called, `{file_stem}`. Rename one of them")
    if not client.imports:
        raise table.complaint("imports", "there is none. Name the top-level module that the library is imported by")
    is_named = client.naming is CallNaming.FROM_PATH
    return replace(client, calls=client.calls + _calls_from_paths(operations, exempt)) if is_named else client


def method_name(method: str, path_template: str) -> str:
    """The name that the OpenAPI generator gives an operation without one: `rest_v10_sub_jobs_id_delete`."""
    words = path_template.translate(_LEFT_OUT).split("/")
    return "_".join([*filter(None, words), method.lower()])


def _calls_from_paths(operations: Iterable[Operation], exempt: tuple[str, ...]) -> tuple[ClientCall, ...]:
    return tuple(
        ClientCall(
            target=method_name(operation.method, operation.path_template),
            method=operation.method,
            path=operation.path_template,
            header=HeaderUse.ABSENT if operation.path_template in exempt else HeaderUse.ARGUMENT,
        )
        for operation in operations
    )
