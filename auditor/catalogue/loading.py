"""Reads a rules folder into a `Catalogue`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from auditor.catalogue.announcements import read_announcement
from auditor.catalogue.catalogue import Catalogue
from auditor.catalogue.checks import check_announcements, check_rules
from auditor.catalogue.clients import read_client
from auditor.catalogue.endpoints import read_endpoint_rows, read_operations
from auditor.catalogue.rules import is_rule_file, read_rule
from auditor.catalogue.vendors import read_vendor
from auditor.model import Accuracy, Announcement, AuditorError, Rule
from auditor.model.client import Client
from auditor.model.endpoint import EndpointRow, Operation, endpoint_table, known_api
from auditor.resources import rules_folder
from auditor.tables import Table, read_record, read_table

if TYPE_CHECKING:
    from auditor.models.rows import Row

_MODELS = "models"
_NO_ANNOUNCEMENT = ("api", "clients", _MODELS)
_KINDS = (".toml", ".csv")
_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}(?:\.\d+)?")


class _Entry(Struct, frozen=True, kw_only=True):
    """A rules folder, or one file of it; `parts` is its way from there."""

    parts: tuple[str, ...]
    file: Traversable

    @property
    def shown(self) -> str:
        return str(self.file)


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of a rules folder, by default the one that comes with the package."""
    root: Traversable = folder if folder is not None else rules_folder()
    if not root.is_dir():
        raise AuditorError(f"{root}: no such folder. Name a folder of rules.")
    entries = tuple(sorted(_entries(root, ()), key=lambda entry: entry.parts))
    return _read(_Entry(parts=(), file=root), entries, _digest(entries))


# Editors and portfolios audit many times with the same files; reading them takes thirty times as long as their digest.
@lru_cache(maxsize=4)
def _read(folder: _Entry, entries: tuple[_Entry, ...], digest: str) -> Catalogue:
    root = folder.file
    announcements = _announcements(entries)
    measured = _measured(entries)
    rules = tuple(replace(rule, accuracy=measured.get(rule.code, ())) for rule in _rules(entries))
    check_announcements(str(root), announcements, rules)
    check_rules(str(root), announcements, rules)
    operations = _operations(entries)
    version, described = _version(root)
    return Catalogue(
        version=version,
        described=described,
        sha256=digest,
        announcements=announcements,
        rules=rules,
        endpoints=endpoint_table(_endpoint_rows(entries)),
        api=known_api(operations),
        vendor=read_vendor(read_table(root / "vendor.toml")),
        clients=_clients(entries, operations),
        models=_models(entries) if root != rules_folder() else (),
    )


def load_catalogues(folders: Sequence[Path]) -> tuple[Catalogue, ...]:
    """One catalogue for each folder, in order; the shipped one if there is not a folder. Codes must not repeat."""
    catalogues = tuple(load_catalogue(folder) for folder in folders) or (load_catalogue(),)
    seen: dict[str, Path] = {}
    for folder, catalogue in zip(folders, catalogues, strict=False):
        for rule in catalogue.rules:
            if rule.code in seen:
                raise AuditorError(f"{folder}: the code `{rule.code}` is taken by {seen[rule.code]}. Choose another.")
            seen[rule.code] = folder
    return catalogues


def _entries(folder: Traversable, parts: tuple[str, ...]) -> Iterator[_Entry]:
    for item in folder.iterdir():
        if item.name.startswith((".", "_")):
            continue
        if item.is_dir():
            yield from _entries(item, (*parts, item.name))
        elif item.name.endswith(_KINDS):
            yield _Entry(parts=(*parts, item.name), file=item)


def _announcements(entries: Sequence[_Entry]) -> tuple[Announcement, ...]:
    folders = {entry.parts[0] for entry in entries if len(entry.parts) > 1} - set(_NO_ANNOUNCEMENT)
    with_table = {entry.parts[0] for entry in entries if entry.parts[1:] == ("endpoints.csv",)}
    read = {
        entry.parts[0]: replace(
            read_announcement(read_table(entry.file), folder=entry.parts[0]),
            has_endpoints=entry.parts[0] in with_table,
        )
        for entry in entries
        if entry.parts[1:] == ("announcement.toml",) and entry.parts[0] in folders
    }
    for folder in sorted(folders - set(read)):
        inside = next(entry for entry in entries if entry.parts[0] == folder)
        raise AuditorError(
            f"{inside.shown}: there is no `announcement.toml` beside it. Add one that says what was announced."
        )
    return tuple(sorted(read.values(), key=lambda announcement: (announcement.posted, announcement.id)))


def _rules(entries: Sequence[_Entry]) -> tuple[Rule, ...]:
    rules = []
    for entry in entries:
        if len(entry.parts) != 2 or entry.parts[0] in _NO_ANNOUNCEMENT:
            continue
        folder, name = entry.parts
        if is_rule_file(name):
            rules.append(read_rule(read_table(entry.file), announcement=folder, file_name=name))
        elif name not in ("announcement.toml", "endpoints.csv"):
            raise AuditorError(f"{entry.shown}: unexpected file in a rules folder. Name rules `<CODE>-<name>.toml`.")
    return tuple(sorted(rules, key=lambda rule: rule.code))


def _measured(entries: Sequence[_Entry]) -> Mapping[str, tuple[Accuracy, ...]]:
    file = next((entry.file for entry in entries if entry.parts == ("accuracy.toml",)), None)
    return {} if file is None else _read_accuracy(read_table(file))


def _endpoint_rows(entries: Sequence[_Entry]) -> Iterator[EndpointRow]:
    for entry in entries:
        if entry.parts[1:] == ("endpoints.csv",):
            yield from read_endpoint_rows(entry.file, announcement=entry.parts[0], shown=entry.shown)


def _operations(entries: Sequence[_Entry]) -> tuple[Operation, ...]:
    for entry in entries:
        if entry.parts == ("api", "paths.csv"):
            return read_operations(entry.file, shown=entry.shown)
    return ()


def _clients(entries: Sequence[_Entry], operations: tuple[Operation, ...]) -> tuple[Client, ...]:
    return tuple(
        read_client(read_table(entry.file), file_stem=entry.parts[1].removesuffix(".toml"), operations=operations)
        for entry in entries
        if entry.parts[0] == "clients" and len(entry.parts) == 2
    )


def _models(entries: Sequence[_Entry]) -> tuple[Row, ...]:
    files = [entry.file for entry in entries if entry.parts[0] == _MODELS and len(entry.parts) == 2]
    if not files:
        return ()
    from auditor.models.library import read_model_files, shipped_rows  # noqa: PLC0415 - few folders have models.

    return read_model_files(files, shipped_rows())


def _version(root: Traversable) -> tuple[str, date | None]:
    """The version, and the day of the newest API description behind the tables; None where that is not told."""
    table = read_table(root / "catalogue.toml")
    version, described = table.text("version"), table.date("described") if "described" in table else None
    table.optional_text("flagged")  # Only an import asks for it.
    table.finish()
    if not _VERSION.fullmatch(version):
        raise table.complaint("version", f"`{version}` is not a date. Write it as 2026-11-23, or 2026-11-23.1")
    return version, described


def _digest(entries: Sequence[_Entry]) -> str:
    """One hash over names and contents; line ends do not matter, so that a checkout on Windows gives the same."""
    whole = sha256()
    for entry in entries:
        content = entry.file.read_bytes().replace(b"\r\n", b"\n")
        whole.update("/".join(entry.parts).encode() + b"\0" + sha256(content).digest())
    return whole.hexdigest()


def _read_accuracy(table: Table) -> Mapping[str, tuple[Accuracy, ...]]:
    """The measurements of each rule, by code, in the order of the file."""
    found: dict[str, tuple[Accuracy, ...]] = {}
    for name in table:
        measured = table.table(name)
        trees = measured.text("trees")
        rules = measured.optional_table("rules")
        for code in rules:
            found[code] = (*found.get(code, ()), read_record(rules.table(code), Accuracy, trees=trees))
        measured.finish()
    return found
