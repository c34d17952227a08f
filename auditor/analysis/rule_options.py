"""Rule files whose detector or options nobody reads are refused before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from msgspec import Struct
from msgspec.structs import fields

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
        known = {field.name: field.type for field in fields(kind)}
        for name, value in rule.options.items():
            if name not in known:
                told = f"the detector `{rule.detector}` has no such option.{suggestion(name, known)}"
                raise AuditorError(f"{file}: `options.{name}`: {told}")
            _check_inside(value, known[name], f"{file}: `options.{name}")
        options = read_options(rule, kind)
        for field in fields(kind):
            if field.required and getattr(options, field.name) == "":
                raise AuditorError(f"{file}: `options.{field.name}`: the text is empty.")


def _check_inside(value: object, kind: object, place: str) -> None:
    """The keys of the tables that an option holds, where these are records of their own."""
    inner = next(
        (part for part in (kind, *get_args(kind)) if isinstance(part, type) and issubclass(part, Struct)), None
    )
    if inner is None:
        return
    known = {field.name for field in fields(inner)}
    tables = {"": value} if isinstance(value, Mapping) else dict(_numbered(value))
    for number, table in tables.items():
        for key in table if isinstance(table, Mapping) else ():
            if key not in known:
                raise AuditorError(f"{place}{number}.{key}`: unknown key.{suggestion(key, known)}")


def _numbered(items: object) -> list[tuple[str, object]]:
    return [(f"[{number}]", item) for number, item in enumerate(items)] if isinstance(items, list) else []
