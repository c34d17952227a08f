"""Rule files whose detector or options nobody reads are refused before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import get_args

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from auditor.detectors import DETECTORS
from auditor.detectors.shared.options import read_options
from auditor.model import AuditorError, Rule
from auditor.tables import suggestion


def check_options(rules: Iterable[Rule]) -> None:
    """Every rule names a detector that exists, only options that this one reads, and all that it needs."""
    for rule in rules:
        file = rule.file or rule.code
        if rule.detector not in DETECTORS:
            hint = suggestion(rule.detector, DETECTORS)
            raise AuditorError(f"{file}: `detector`: there is no detector `{rule.detector}`.{hint}")
        kind = DETECTORS[rule.detector].options
        for name, value in rule.options.items():
            if name not in kind.__struct_fields__:
                told = f"the detector `{rule.detector}` has no such option.{suggestion(name, kind.__struct_fields__)}"
                raise AuditorError(f"{file}: `options.{name}`: {told}")
            if tables := _tables(value):
                _check_inside(tables, _fields(kind)[name].type, f"{file}: `options.{name}")
        options = read_options(rule, kind)
        for name in kind.__struct_fields__:
            if getattr(options, name) == "" and _fields(kind)[name].required:
                raise AuditorError(f"{file}: `options.{name}`: the text is empty.")


def _check_inside(tables: Mapping[str, Mapping[str, object]], kind: object, place: str) -> None:
    """The keys of the tables that an option holds, where these are records of their own."""
    inner = next(
        (part for part in (kind, *get_args(kind)) if isinstance(part, type) and issubclass(part, Struct)), None
    )
    if inner is None:
        return
    for number, table in tables.items():
        for key in table:
            if key not in inner.__struct_fields__:
                raise AuditorError(f"{place}{number}.{key}`: unknown key.{suggestion(key, inner.__struct_fields__)}")


def _tables(value: object) -> Mapping[str, Mapping[str, object]]:
    """The table that a value is, or those that it lists, by what tells them apart."""
    if isinstance(value, Mapping):
        return {"": value}
    items = value if isinstance(value, list) else ()
    return {f"[{number}]": item for number, item in enumerate(items) if isinstance(item, Mapping)}


@cache
def _fields(kind: type[Struct]) -> Mapping[str, FieldInfo]:
    """To read the types of a record takes longer than to read an option."""
    return {field.name: field for field in fields(kind)}
