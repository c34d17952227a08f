"""`[[overrides]]`: what is different in some of the files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeVar

from msgspec.structs import asdict

from auditor.config import readers, settings
from auditor.config.config import Override
from auditor.config.files import ConfigFile
from auditor.config.readers import ReadError
from auditor.config.settings import Setting
from auditor.tables import Table

T = TypeVar("T")

KEY = "overrides"
# What may be different. Any: each is read by its own reader.
_SETTINGS: tuple[Setting[Any], ...] = (
    settings.SELECT, settings.EXTEND_SELECT, settings.IGNORE, settings.EXTEND_IGNORE, settings.SEVERITY,
    settings.MIN_SEVERITY, settings.MIN_CONFIDENCE,
)  # fmt: skip


def read_overrides(file: ConfigFile) -> tuple[Override, ...]:
    """The overrides of one file, in its order."""
    return tuple(_override(table) for table in Table(dict(file.values), file=file.shown).tables(KEY))


def without(overrides: Iterable[Override], names: Collection[str]) -> tuple[Override, ...]:
    """The overrides without the settings that somebody has given on the command line or in the environment."""
    given = {_field(name) for name in names}
    return tuple(
        Override(**{key: said for key, said in asdict(each).items() if key not in given}) for each in overrides
    )


def _override(table: Table) -> Override:
    paths = _read(table, "paths", table.raw("paths"), readers.patterns)
    said = [(each, value) for each in _SETTINGS if (value := table.optional_raw(each.name)) is not None]
    read = {_field(each.name): _read(table, each.name, value, each.read) for each, value in said}
    override = Override(paths=paths, **read)
    table.finish()
    if not override.paths:
        raise table.complaint("paths", "name at least one pattern")
    return override


def _field(setting: str) -> str:
    """What a setting is called in an override."""
    return setting.replace("-", "_")


def _read(table: Table, key: str, value: object, read: Callable[[object], T]) -> T:
    try:
        return read(value)
    except ReadError as error:
        raise table.complaint(key, str(error)) from error
