"""`[[models]]` and the older `[[wrappers]]`: what functions and classes do that cannot be looked into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeGuard

from msgspec.structs import replace

from auditor.config.files import MODELS, WRAPPERS, ConfigFile
from auditor.models.keys import read_method, read_names
from auditor.models.library import shipped_models
from auditor.models.paths import AccessPath, argument
from auditor.models.reading import read_models
from auditor.models.rows import Row, SendingType, Sink
from auditor.tables import Table

_TOKEN = "Authorization"


def read_files(layers: Iterable[ConfigFile]) -> tuple[Row, ...]:
    """The rows of all files, the one that counts most last."""
    rows: list[Row] = []
    for file in layers:
        table = Table(dict(file.values), file=file.shown)
        rows.extend(_wrapper(each) for each in table.tables(WRAPPERS))
        if MODELS in table:
            rows.extend(map(_as_declared, read_models(table, _types(rows))))
    return tuple(rows)


def _types(rows: Iterable[Row]) -> Mapping[str, SendingType]:
    return {**shipped_models().types, **{row.name: row for row in rows if isinstance(row, SendingType)}}


def _as_declared(row: Row) -> Row:
    return replace(row, is_own=True) if isinstance(row, Sink) else row


def _wrapper(table: Table) -> Sink:
    """A function that sends to the vendor."""
    (function,) = read_names(table, "function", (table.text("function"),))
    paths = {role: found for key, role in _ARGUMENTS.items() if (found := _argument(table, key)) is not None}
    headers = table.optional_table("header-arguments")
    base = table.optional_text("base-url")
    sends_token = _flag(table, "sends-token")
    sink = Sink(
        name=function,
        library="",
        is_own=True,
        method=read_method(table, "method", table.optional_text("method")),
        path=table.optional_text("path"),
        arguments=paths,
        base=base,
        is_vendors=not base,
        headers=dict(_headers(headers)),
        adds=(*table.texts("sends-headers"), *((_TOKEN,) if sends_token else ())),
        may_add=(_TOKEN,) if sends_token is None else (),
        file=table.file,
        place=table.place,
    )
    table.finish()
    if sink.method and "method" in paths:
        raise table.complaint("method-argument", "give either this or `method`")
    if bool(sink.path) == ("url" in paths):
        raise table.complaint("path-argument", "give either this or `path`: where does the path come from?")
    if base and "://" not in base:
        raise table.complaint("base-url", "expected a URL with its scheme, such as `https://api.example.com`")
    return sink


_ARGUMENTS = {
    "method-argument": "method",
    "path-argument": "url",
    "headers-argument": "headers",
    "params-argument": "params",
    "body-argument": "body",
    "files-argument": "files",
}


def _headers(table: Table) -> Iterator[tuple[str, AccessPath]]:
    for name in table:
        if (found := _argument(table, name)) is not None:
            yield name, found


def _argument(table: Table, key: str) -> AccessPath | None:
    """A name, a position, or a list of both."""
    value = table.optional_raw(key)
    if value is None:
        return None
    given = value if isinstance(value, list) else [value]
    parts = tuple(part for part in given if _is_part(part))
    if not parts or len(parts) < len(given):
        raise table.complaint(key, "expected the name of an argument, its position (from 0), or a list of both")
    return argument(*parts)


def _flag(table: Table, key: str) -> bool | None:
    return None if table.optional_raw(key) is None else table.boolean(key, default=False)


def _is_part(part: object) -> TypeGuard[str | int]:
    if isinstance(part, str):
        return part.isidentifier()
    return isinstance(part, int) and not isinstance(part, bool) and part >= 0
