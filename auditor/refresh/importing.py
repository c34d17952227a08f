"""Brings the tables of a rules folder up to date with descriptions of the API, and tells what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from auditor.model import AuditorError
from auditor.refresh.descriptions import Described, Description
from auditor.refresh.folder import ROW_COLUMNS, Key, Row, RulesFolder, Sheet, key_of

_VERSION = re.compile(r"^/(?P<space>[^/]+)/(?P<version>v\d+(?:\.\d+)*)(?P<rest>/.*)$")
_DEPRECATED = "deprecated"
_ACTIVE = "active"


_Place = tuple[Sheet, Row]


class Kind(Enum):
    """What an import changes, or finds missing."""

    NEW = "new"
    DEPRECATED = "newly deprecated"
    DATED = "newly dated"
    REVIVED = "no longer flagged"
    GONE = "not described any more"


class Change(Struct, frozen=True, kw_only=True):
    """One operation that an import changes; `detail` tells its days."""

    kind: Kind
    method: str
    path: str
    detail: str = ""


def merge(descriptions: Sequence[Description]) -> dict[Key, Described]:
    """Each operation as the newest description tells it.

    A day that only an older one has is kept as long as the newest still flags the operation.
    """
    merged: dict[Key, Described] = {}
    for description in sorted(descriptions, key=lambda each: (_day(each), each.file)):
        for one in description.operations:
            key = key_of(one.method, one.path)
            before = merged.get(key)
            at, end = one.deprecated_at, one.sunset
            if before is not None and one.is_deprecated and at is None:
                at, end = before.deprecated_at, before.sunset
            name = one.name or (before.name if before else "")
            merged[key] = replace(one, name=name, deprecated_at=at, sunset=end)
    return merged


def update(folder: RulesFolder, descriptions: Sequence[Description], *, prune: bool) -> tuple[Change, ...]:
    """Change the tables in memory; what is not described any more leaves the known API only if asked for."""
    days = [_day(each) for each in descriptions]
    newest = [each for each in descriptions if folder.described is None or _day(each) >= folder.described]
    described, told = merge(descriptions), merge(newest)
    changes: list[Change] = []
    known = {key_of(row["method"], row["path_template"]): row for row in folder.api.rows}
    places = _places(folder)
    for key, one in sorted(described.items(), key=lambda each: (each[1].path, each[1].method)):
        if key not in known:
            known[key] = _operation(one)
            folder.api.rows.append(known[key])
            changes.append(Change(kind=Kind.NEW, method=one.method, path=one.path))
    for _, one in sorted(told.items(), key=lambda each: (each[1].path, each[1].method)):
        changes += _flag(folder, one, known, places)
    for key, row in list(known.items()):
        if key not in described:
            changes.append(Change(kind=Kind.GONE, method=row["method"], path=row["path_template"]))
            if prune:
                folder.api.rows.remove(row)
    folder.api.rows.sort(key=lambda row: (row["path_template"], row["method"]))
    folder.described = max([*days, *([folder.described] if folder.described else [])])
    order = list(Kind)
    return tuple(sorted(changes, key=lambda each: (order.index(each.kind), each.path, each.method)))


def _flag(
    folder: RulesFolder, one: Described, known: Mapping[Key, Row], places: dict[Key, list[_Place]]
) -> Iterable[Change]:
    """Bring the flag and the days of one operation up to date, in the table that has it."""
    key = key_of(one.method, one.path)
    operation, rows = known[key], places.get(key, [])
    was_flagged = operation["deprecated"] == "yes"
    operation["deprecated"] = "yes" if one.is_deprecated else "no"
    if not one.is_deprecated:
        if was_flagged:
            for sheet, row in rows:
                _set(sheet, row, status=_ACTIVE, deprecated_at="", sunset="")
            yield Change(kind=Kind.REVIVED, method=one.method, path=one.path)
        return
    if not rows:
        sheet = folder.tables[folder.flagged]
        rows = [(sheet, _new_row(one, known))]
        _set(sheet, rows[0][1])
        sheet.rows.append(rows[0][1])
        sheet.rows.sort(key=lambda row: (row["path_template"], row["method"]))
    at, end = (day.isoformat() if day else "" for day in (one.deprecated_at, one.sunset))
    before = {(row.get("deprecated_at", ""), row.get("sunset", "")) for _, row in rows}
    is_dated = bool(at) and before != {(at, end)}
    for sheet, row in rows:
        if is_dated:
            _set(sheet, row, deprecated_at=at, sunset=end)
        if row["status"] == _ACTIVE:
            _set(sheet, row, status=_DEPRECATED)
    detail = ", ".join(part for part in (at and f"deprecated {at}", end and f"ends {end}") if part)
    if not was_flagged:
        yield Change(kind=Kind.DEPRECATED, method=one.method, path=one.path, detail=detail)
    elif is_dated:
        old = "; ".join(sorted(f"{first or 'no day'}, {last or 'no end'}" for first, last in before))
        yield Change(kind=Kind.DATED, method=one.method, path=one.path, detail=f"{detail} (before: {old})")


def _places(folder: RulesFolder) -> dict[Key, list[_Place]]:
    """The rows that speak of an operation's life; tables about files in requests, and mere advice, do not."""
    found: dict[Key, list[_Place]] = {}
    for sheet in folder.tables.values():
        for row in sheet.rows if "file_fields" not in sheet.columns else ():
            if row["status"] in (_DEPRECATED, _ACTIVE, "sunset"):
                found.setdefault(key_of(row["method"], row["path_template"]), []).append((sheet, row))
    return found


def _set(sheet: Sheet, row: Row, **values: str) -> None:
    """Change a row; the sheet gets the columns that it lacks."""
    sheet.columns = (*sheet.columns, *(column for column in ROW_COLUMNS if column not in sheet.columns))
    row.update(values)


def _operation(one: Described) -> Row:
    found = _VERSION.match(one.path)
    return {
        "method": one.method,
        "path_template": one.path,
        "version": found["version"] if found else one.path.split("/")[1],
        "category": one.category,
        "module": one.module,
        "resource": "-".join(re.findall(r"[a-z0-9]+", one.resource.lower())),
        "name": one.name,
        "deprecated": "no",
        "accepts_multipart": "yes" if one.accepts_multipart else "no",
        "file_link_fields": "",
    }


def _new_row(one: Described, known: Mapping[Key, Row]) -> Row:
    """A row for the table of what is only flagged; the newest version of the same resource is the likely successor."""
    successor = _successor(one, known)
    return {
        **dict.fromkeys(ROW_COLUMNS, ""),
        "method": one.method,
        "path_template": one.path,
        "status": _DEPRECATED,
        "replacement_method": one.method if successor else "",
        "replacement_path": successor,
        "likely": "yes" if successor else "",
    }


def _successor(one: Described, known: Mapping[Key, Row]) -> str:
    found = _VERSION.match(one.path)
    if found is None:
        return ""
    ahead = []
    for row in known.values():
        other = _VERSION.match(row["path_template"])
        if (
            other is None
            or row["method"] != one.method
            or row["deprecated"] == "yes"
            or other["space"] != found["space"]
        ):
            continue
        if key_of("", other["rest"]) == key_of("", found["rest"]) and _rank(other) > _rank(found):
            ahead.append((_rank(other), row["path_template"]))
    return max(ahead, default=((), ""))[1]


def _rank(path: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in path["version"][1:].split("."))


def _day(description: Description) -> date:
    if description.day is None:
        raise AuditorError(
            f"{description.file}: it does not say its day. Give it with `--date`, or name the file after it "
            "(api-2027-01-31.json)."
        )
    return description.day


def dated(description: Description, day: str) -> Description:
    """The description with the day that somebody gives; an empty text changes nothing."""
    if not day:
        return description
    try:
        return replace(description, day=date.fromisoformat(day))
    except ValueError as error:
        raise AuditorError(f"--date: `{day}`: expected a day such as 2026-11-23.") from error
