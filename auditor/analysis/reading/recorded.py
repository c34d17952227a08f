"""Typed reading of what an earlier run wrote as JSON; a miss is a plain error, and becomes a complaint further up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from auditor.model import AuditorError, Coverage, Location, Restriction
from auditor.model.freshness import Freshness
from auditor.printing import visible

R = TypeVar("R", bound=Struct)

SCHEMA = 1

# Any: a JSON value; every reader names the keys it relies on.
Json = Mapping[str, Any]

DAMAGE = (ArithmeticError, AttributeError, KeyError, TypeError, ValueError)
"""What reading a damaged value raises."""


def load(text: str, *, file: str) -> Json:
    """The document of a result or of several."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AuditorError(f"{file}: not JSON: {error}.") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise strange(file)
    return data


def strange(file: str) -> AuditorError:
    """The complaint about a document that is no result."""
    return AuditorError(f"{file}: not written by `procore-auditor check --output-format json` (schema {SCHEMA}).")


def damaged(file: str, error: Exception) -> AuditorError:
    """The complaint about a result that somebody changed, or that was cut off."""
    return AuditorError(f"{file}: the result is damaged: {type(error).__name__}: {error}.")


def text(data: Json, key: str) -> str:
    """Visible, since a result may have been through other hands."""
    if not isinstance(data[key], str):
        raise TypeError(f"`{key}` is not a text")
    return visible(data[key])


def optional_text(data: Json, key: str) -> str:
    """Empty where there is none."""
    return text(data, key) if data.get(key) is not None else ""


def texts(data: Json, key: str) -> tuple[str, ...]:
    return tuple(text({key: each}, key) for each in items(data, key, ()))


# Any: see above.
def items(data: Json, key: str, default: Sequence[Any] | None = None) -> Sequence[Any]:
    value = data[key] if default is None else data.get(key, default)
    if not isinstance(value, list | tuple):
        raise TypeError(f"`{key}` is not a list")
    return value


def day(value: object) -> date:
    if not isinstance(value, str):
        raise TypeError(f"`{value}` is not a day")
    return date.fromisoformat(value)


def optional_day(value: object) -> date | None:
    return day(value) if value else None


def location(data: Json) -> Location:
    line, column, cell = int(data["line"]), int(data.get("column", 1)), data.get("cell")
    return Location(
        path=text(data, "path"),
        cell=None if cell is None else int(cell),
        line=line,
        column=column,
        end_line=int(data.get("end_line", line)),
        end_column=int(data.get("end_column", column)),
    )


def record(data: Json, kind: type[R], **known: object) -> R:
    """What stands under the names of a record's fields; `known` are fields that are told in other ways.

    What has a default may be missing in results of before. A location has its parts beside the other keys.
    """
    return kind(**known, **{each.name: _value(data, each) for each in fields(kind) if each.name not in known})


def records(data: Json, key: str, kind: type[R], **known: object) -> tuple[R, ...]:
    """A list of these."""
    return tuple(record(each, kind, **known) for each in items(data, key))


def _value(data: Json, field: FieldInfo) -> object:
    key, kind = field.name, field.type
    if kind is Location:
        return location(data)
    if not field.required and key not in data:
        return field.default
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
        if data[key] is None:
            return None
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return texts(data, key) if item is str else records(data, key, item)
    if issubclass(kind, Struct):
        return record(data[key], kind)
    return text(data, key) if kind is str else day(data[key]) if kind is date else kind(data[key])


def restriction(data: Json) -> Restriction:
    line = int(data["line"])
    place = Location(path=text(data, "path"), line=line, column=1, end_line=line, end_column=1)
    return Restriction(setting=text(data, "setting"), location=place, message=text(data, "message"))


def freshness(data: Json) -> Freshness | None:
    """None for results of before that did not tell it."""
    if "max_age_days" not in data:
        return None
    announcements, description = (
        day(data[name]["date"]) if data.get(name) else None for name in ("announcements", "description")
    )
    return Freshness(announcements=announcements, description=description, limit=int(data["max_age_days"]))


def coverage(summary: Json, key: str) -> Coverage:
    """How far an audit got; the numbers of calls stand under `key`, and results of before tell less."""
    files, calls = summary["files"], summary[key]
    return Coverage(
        files_seen=int(files["seen"]),
        files_relevant=int(files["relevant"]),
        skipped={str(reason): int(number) for reason, number in files.get("skipped", {}).items()},
        calls_resolved=int(calls["resolved"]),
        calls_partial=int(calls["partial"]),
        calls_unknown=int(calls["unknown"]),
        lines=int(files.get("lines", 0)),
        settings_seen=int(files.get("settings", 0)),
        context=int(files.get("context", 0)),
        unfinished=int(summary.get("unfinished_functions", 0)),
    )
