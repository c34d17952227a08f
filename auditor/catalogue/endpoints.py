"""Reads the tables of endpoints: `<announcement>/endpoints.csv` and `api/paths.csv`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable

from auditor.model import AuditorError
from auditor.model.announcement import Lifetime
from auditor.model.endpoint import EndpointRow, EndpointStatus, Operation
from auditor.tables import suggestion

_ROW = ("method", "path_template", "status", "replacement_method", "replacement_path", "note")
_ROW_EXTRA = ("file_fields", "upload_fields", "deprecated_at", "sunset", "likely")
_OPERATION = (
    "method",
    "path_template",
    "version",
    "category",
    "module",
    "resource",
    "name",
    "deprecated",
    "accepts_multipart",
    "file_link_fields",
)
_METHODS = frozenset({"ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})


def read_endpoint_rows(file: Traversable, *, announcement: str, shown: str) -> tuple[EndpointRow, ...]:
    """The rows of an announcement's endpoint table."""
    return tuple(
        EndpointRow(
            announcement=announcement,
            method=_method(row, place),
            path_template=_path(row, place),
            status=_status(row, place),
            replacement_method=row["replacement_method"],
            replacement_path=row["replacement_path"],
            note=row["note"],
            file_fields=tuple(row.get("file_fields", "").split()),
            upload_fields=tuple(row.get("upload_fields", "").split()),
            lifetime=_lifetime(row, place),
            is_likely=bool(row.get("likely")) and _yes(row, "likely", place),
        )
        for place, row in _rows(file, required=_ROW, optional=_ROW_EXTRA, shown=shown)
    )


def read_operations(file: Traversable, *, shown: str) -> tuple[Operation, ...]:
    """The operations of the known API."""
    return tuple(
        Operation(
            method=_method(row, place),
            path_template=_path(row, place),
            version=row["version"],
            category=row["category"],
            module=row["module"],
            resource=row["resource"],
            name=row["name"],
            is_deprecated=_yes(row, "deprecated", place),
            accepts_multipart=_yes(row, "accepts_multipart", place),
            file_link_fields=tuple(row["file_link_fields"].split()),
        )
        for place, row in _rows(file, required=_OPERATION, optional=(), shown=shown)
    )


def _rows(
    file: Traversable, *, required: tuple[str, ...], optional: tuple[str, ...], shown: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each row with its place for complaints."""
    try:
        reader = csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline=""), strict=True)
        lines = list(reader)
    except (csv.Error, UnicodeDecodeError) as error:
        raise AuditorError(f"{shown}: not a readable CSV file: {error}.") from error
    header = lines[0] if lines else []
    for name in header:
        if name not in required + optional:
            raise AuditorError(f"{shown}:1: unknown column `{name}`.{suggestion(name, required + optional)}")
    for name in required:
        if name not in header:
            raise AuditorError(f"{shown}:1: the column `{name}` is missing.")
    for number, values in enumerate(lines[1:], start=2):
        if len(values) != len(header):
            raise AuditorError(
                f"{shown}: row {number} has {len(values)} fields, the header {len(header)}. Quote texts with commas."
            )
        yield f"{shown}: row {number}", dict(zip(header, values, strict=True))


def _method(row: Mapping[str, str], place: str) -> str:
    method = row["method"]
    if method not in _METHODS:
        raise AuditorError(f"{place}: `{method}` is no HTTP method.{suggestion(method, _METHODS)}")
    return method


def _path(row: Mapping[str, str], place: str) -> str:
    path = row["path_template"]
    if not path.startswith("/"):
        raise AuditorError(f"{place}: the path `{path}` does not begin with a slash. Leave scheme and host out.")
    return path


def _status(row: Mapping[str, str], place: str) -> EndpointStatus:
    known = {status.value: status for status in EndpointStatus}
    if row["status"] not in known:
        raise AuditorError(
            f"{place}: the status `{row['status']}` is none of {', '.join(known)}.{suggestion(row['status'], known)}"
        )
    return known[row["status"]]


def _lifetime(row: Mapping[str, str], place: str) -> Lifetime | None:
    deprecated_at, sunset = (_day(row, column, place) for column in ("deprecated_at", "sunset"))
    if deprecated_at is None:
        if sunset is not None:
            raise AuditorError(f"{place}: there is a `sunset` without `deprecated_at`. Give both.")
        return None
    try:
        return Lifetime(deprecated_at=deprecated_at, sunset=sunset)
    except ValueError as error:
        raise AuditorError(f"{place}: {error}.") from error


def _day(row: Mapping[str, str], column: str, place: str) -> date | None:
    text = row.get(column, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise AuditorError(f"{place}: `{column}` is `{text}`; write a day such as 2027-03-31.") from error


def _yes(row: Mapping[str, str], column: str, place: str) -> bool:
    if row[column] not in ("yes", "no"):
        raise AuditorError(f"{place}: `{column}` is `{row[column]}`; write yes or no.")
    return row[column] == "yes"
