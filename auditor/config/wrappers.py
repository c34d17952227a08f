"""`[[wrappers]]`: functions that send requests to the vendor and cannot be looked into."""

from __future__ import annotations

import re
from typing import TypeGuard

from auditor.config.files import ConfigFile
from auditor.model.wrapper import Argument, Wrapper
from auditor.tables import Table

KEY = "wrappers"
_DOTTED = re.compile(r"[\w*]+(\.[\w*]+)+")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")


def read_wrappers(file: ConfigFile) -> tuple[Wrapper, ...]:
    """The declared wrappers of one file, in its order."""
    return tuple(_wrapper(table, file.shown) for table in Table(dict(file.values), file=file.shown).tables(KEY))


def _wrapper(table: Table, file: str) -> Wrapper:
    headers = table.optional_table("header-arguments")
    wrapper = Wrapper(
        function=table.text("function"),
        method=_method(table),
        method_argument=_argument(table, "method-argument"),
        path=table.optional_text("path"),
        path_argument=_argument(table, "path-argument"),
        base_url=table.optional_text("base-url"),
        headers_argument=_argument(table, "headers-argument"),
        header_arguments={name: _argument(headers, name) for name in headers},
        params_argument=_argument(table, "params-argument"),
        body_argument=_argument(table, "body-argument"),
        files_argument=_argument(table, "files-argument"),
        sends_headers=table.texts("sends-headers"),
        sends_token=_flag(table, "sends-token"),
        file=file,
    )
    table.finish()
    if not _DOTTED.fullmatch(wrapper.function):
        raise table.complaint("function", "expected a dotted name with its module, such as `acme.http.Client.call`")
    if wrapper.method and wrapper.method_argument:
        raise table.complaint("method-argument", "give either this or `method`")
    if bool(wrapper.path) == bool(wrapper.path_argument):
        raise table.complaint("path-argument", "give either this or `path`: where does the path come from?")
    if wrapper.base_url and "://" not in wrapper.base_url:
        raise table.complaint("base-url", "expected a URL with its scheme, such as `https://api.example.com`")
    return wrapper


def _method(table: Table) -> str:
    """An HTTP method in upper case; empty if an argument (or the function's name) tells it."""
    method = table.optional_text("method").upper()
    if method and method not in _METHODS:
        raise table.complaint("method", f"`{method}` is none of {', '.join(_METHODS)}")
    return method


def _argument(table: Table, key: str) -> Argument:
    """A name, a position, or a list of both."""
    value = table.optional_raw(key)
    if value is None:
        return ()
    parts = value if isinstance(value, list) else [value]
    argument: Argument = tuple(part for part in parts if _is_part(part))
    if not argument or len(argument) < len(parts):
        raise table.complaint(key, "expected the name of an argument, its position (from 0), or a list of both")
    return argument


def _flag(table: Table, key: str) -> bool | None:
    return None if table.optional_raw(key) is None else table.boolean(key, default=False)


def _is_part(part: object) -> TypeGuard[str | int]:
    if isinstance(part, str):
        return part.isidentifier()
    return isinstance(part, int) and not isinstance(part, bool) and part >= 0
