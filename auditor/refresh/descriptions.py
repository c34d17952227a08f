"""Reads descriptions of an API: OpenAPI 3, or a plain list of operations; both as JSON or YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from auditor.model import AuditorError
from auditor.refresh.documents import read_document

METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_MULTIPART = "multipart/form-data"
_LISTS = ("operations", "endpoints")
_PATH = re.compile(r"/[\x21-\x7e]*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Operations that a file may have; the largest known API has some thousands.
_LIMIT = 100_000
# References to references that are followed.
_REFERENCES = 20


class Described(Struct, frozen=True, kw_only=True):
    """One operation as a description tells it; empty or None where that says nothing."""

    method: str
    path: str
    name: str = ""
    category: str = ""
    module: str = ""
    resource: str = ""
    is_deprecated: bool = False
    deprecated_at: date | None = None
    sunset: date | None = None
    accepts_multipart: bool | None = None


class Description(Struct, frozen=True, kw_only=True):
    """All operations of one file, and the day on which they were described; None if the file does not say it."""

    file: str
    day: date | None
    operations: tuple[Described, ...]


def read_description(file: Path) -> Description:
    """Read a file; anything that it should not hold is an error that names the place."""
    document = read_document(file)
    reader = _Reader(str(file), document)
    if isinstance(document, Mapping) and "openapi" in document:
        operations = tuple(reader.openapi())
    elif isinstance(document, Mapping) and any(key in document for key in _LISTS):
        operations = tuple(reader.listed(next(document[key] for key in _LISTS if key in document)))
    elif isinstance(document, list):
        operations = tuple(reader.listed(document))
    else:
        raise AuditorError(
            f"{file}: neither an OpenAPI 3 description (it has no `openapi`) nor a list of operations with "
            "`method` and `path`."
        )
    if not operations:
        raise AuditorError(f"{file}: it describes no operation.")
    return Description(file=str(file), day=reader.day() or _day_of_name(file), operations=operations)


class _Reader(Struct, frozen=True):
    """One document, with complaints that name the file and the place."""

    file: str
    document: object

    def day(self) -> date | None:
        """The day of the description, from where such files say it."""
        if not isinstance(self.document, Mapping):
            return None
        info = self.document.get("info")
        places = [("", self.document), ("info", info if isinstance(info, Mapping) else {})]
        for place, table in places:
            for key, value in table.items():
                if _bare(key) in ("generatedat", "date", "describedat", "updatedat"):
                    return self.when(value, f"{place}.{key}".lstrip("."))
        version = info.get("version") if isinstance(info, Mapping) else None
        return _day(version) if isinstance(version, str | date) else None

    def openapi(self) -> Iterator[Described]:
        assert isinstance(self.document, Mapping)
        base = self._base()
        paths = self.table(self.document.get("paths", {}), "paths")
        count = 0
        for path, item in paths.items():
            place = f"paths.{path}"
            operations = self.table(self.resolved(item, place), place)
            for key, operation in operations.items():
                if str(key).upper() not in METHODS:
                    continue
                count += 1
                if count > _LIMIT:
                    raise self.complaint("paths", f"more than {_LIMIT:,} operations")
                yield self._operation(str(key).upper(), base + str(path), operation, f"{place}.{key}")

    def listed(self, rows: object) -> Iterator[Described]:
        if not isinstance(rows, list):
            raise self.complaint("operations", f"expected a list, found {_kind(rows)}")
        if len(rows) > _LIMIT:
            raise self.complaint("operations", f"more than {_LIMIT:,} operations")
        for number, row in enumerate(rows):
            table = self.table(row, f"[{number}]")
            for key in ("method", "path"):
                if key not in table:
                    raise self.complaint(f"[{number}]", f"`{key}` is missing")
            method = self.text(table["method"], f"[{number}].method").upper()
            yield self._operation(method, self.text(table["path"], f"[{number}].path"), table, f"[{number}]")

    def _operation(self, method: str, path: str, operation: object, place: str) -> Described:
        table = self.table(operation, place)
        if method not in METHODS:
            raise self.complaint(f"{place}.method", f"`{method}` is no HTTP method")
        if not _PATH.fullmatch(path):
            raise self.complaint(place, "the path does not begin with a slash, or holds blanks or odd characters")
        known = {_bare(key): value for key, value in table.items()}
        at, end = (self._date(known.get(key), f"{place}.{key}") for key in ("deprecatedat", "sunset"))
        if end is not None and (at is None or end <= at):
            raise self.complaint(f"{place}.sunset", f"`{end}` without, or not after, the day of the deprecation")
        flag = known.get("deprecated", False)
        if flag is not None and not isinstance(flag, bool):
            raise self.complaint(f"{place}.deprecated", f"expected true or false, found {_kind(flag)}")
        tags = table.get("tags")
        tag = tags[0] if isinstance(tags, list) and tags and isinstance(tags[0], str) else ""
        return Described(
            method=method,
            path=path,
            name=self._word(known.get("summary") or known.get("name")),
            category=self._word(known.get("category")),
            module=self._word(known.get("module")),
            resource=self._word(known.get("resource") or tag),
            is_deprecated=bool(flag) or at is not None,
            deprecated_at=at,
            sunset=end,
            accepts_multipart=self._multipart(table, f"{place}.requestBody") if "responses" in table else None,
        )

    def _multipart(self, operation: Mapping[str, object], place: str) -> bool:
        body = self.resolved(operation.get("requestBody", {}), place)
        content = body.get("content") if isinstance(body, Mapping) else None
        return isinstance(content, Mapping) and _MULTIPART in content

    def _base(self) -> str:
        """What stands before all paths, as the first server says; its host does not matter."""
        servers = self.document.get("servers") if isinstance(self.document, Mapping) else None
        first = servers[0] if isinstance(servers, list) and servers else {}
        url = first.get("url", "") if isinstance(first, Mapping) else ""
        return re.sub(r"^[a-z]+://[^/]*", "", url).rstrip("/") if isinstance(url, str) else ""

    def resolved(self, value: object, place: str) -> object:
        """What a local reference leads to."""
        seen: list[str] = []
        while isinstance(value, Mapping) and "$ref" in value:
            target = self.text(value["$ref"], f"{place}.$ref")
            if target in seen or len(seen) == _REFERENCES:
                raise self.complaint(f"{place}.$ref", f"`{target}` leads back to itself, or too far")
            seen.append(target)
            value = self._target(target, place)
        return value

    def _target(self, target: str, place: str) -> object:
        if not target.startswith("#/"):
            raise self.complaint(f"{place}.$ref", f"`{target}` leads out of the file. Bundle the description first")
        value = self.document
        for step in target[2:].split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(value, Mapping) or key not in value:
                raise self.complaint(f"{place}.$ref", f"`{target}` leads nowhere")
            value = value[key]
        return value

    def _date(self, value: object, place: str) -> date | None:
        return None if value is None or value == "" else self.when(value, place)

    def when(self, value: object, place: str) -> date:
        """A day, written as such or with a time."""
        found = _day(value)
        if found is None:
            raise self.complaint(place, f"expected a day such as 2027-03-31, found {_kind(value)}")
        return found

    def table(self, value: object, place: str) -> Mapping[str, object]:
        if not isinstance(value, Mapping):
            raise self.complaint(place, f"expected a table, found {_kind(value)}")
        return value

    def text(self, value: object, place: str) -> str:
        if not isinstance(value, str):
            raise self.complaint(place, f"expected a text, found {_kind(value)}")
        return value

    def _word(self, value: object) -> str:
        return " ".join(value.split()) if isinstance(value, str) else ""

    def complaint(self, place: str, what: str) -> AuditorError:
        return AuditorError(f"{self.file}: `{place}`: {what}.")


def _bare(key: object) -> str:
    """`x-deprecated-at` and `deprecatedAt` are one key."""
    return re.sub(r"[^a-z]", "", str(key).lower().removeprefix("x-"))


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.match(value):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _day_of_name(file: Path) -> date | None:
    found = _DAY.search(file.name)
    return _day(found[0]) if found else None


def _kind(value: object) -> str:
    names = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return "nothing" if value is None else names.get(type(value), f"a {type(value).__name__}")
