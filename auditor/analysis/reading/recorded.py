"""Typed reading of what an earlier run wrote as JSON; a miss is a plain error, and becomes a complaint further up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from auditor.model import AuditorError, Location, Problem, Restriction
from auditor.model.freshness import Freshness
from auditor.printing import visible

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


def problem(data: Json) -> Problem:
    line = data.get("line")
    return Problem(path=text(data, "path"), message=text(data, "message"), line=None if line is None else int(line))


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
