"""`[[overrides]]`: what is different in some of the files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from msgspec.structs import replace

from auditor.config import readers, settings
from auditor.config.config import Override
from auditor.config.files import ConfigFile
from auditor.config.readers import ReadError
from auditor.config.settings import Setting
from auditor.tables import Table

T = TypeVar("T")
D = TypeVar("D")

KEY = "overrides"


def read_overrides(file: ConfigFile) -> tuple[Override, ...]:
    """The overrides of one file, in its order."""
    return tuple(_override(table) for table in Table(dict(file.values), file=file.shown).tables(KEY))


def without(overrides: Iterable[Override], names: Collection[str]) -> tuple[Override, ...]:
    """The overrides without the settings that somebody has given on the command line or in the environment."""
    return tuple(
        replace(
            each,
            select=None if settings.SELECT.name in names else each.select,
            extend_select=() if settings.EXTEND_SELECT.name in names else each.extend_select,
            ignore=None if settings.IGNORE.name in names else each.ignore,
            extend_ignore=() if settings.EXTEND_IGNORE.name in names else each.extend_ignore,
            severity={} if settings.SEVERITY.name in names else each.severity,
            min_severity=None if settings.MIN_SEVERITY.name in names else each.min_severity,
            min_confidence=None if settings.MIN_CONFIDENCE.name in names else each.min_confidence,
        )
        for each in overrides
    )


def _override(table: Table) -> Override:
    override = Override(
        paths=_read(table, "paths", table.raw("paths"), readers.patterns),
        select=_setting(table, settings.SELECT, None),
        extend_select=_setting(table, settings.EXTEND_SELECT, ()),
        ignore=_setting(table, settings.IGNORE, None),
        extend_ignore=_setting(table, settings.EXTEND_IGNORE, ()),
        severity=_setting(table, settings.SEVERITY, {}),
        min_severity=_setting(table, settings.MIN_SEVERITY, None),
        min_confidence=_setting(table, settings.MIN_CONFIDENCE, None),
    )
    table.finish()
    if not override.paths:
        raise table.complaint("paths", "name at least one pattern")
    return override


def _setting(table: Table, setting: Setting[T], default: D) -> T | D:
    value = table.optional_raw(setting.name)
    return default if value is None else _read(table, setting.name, value, setting.read)


def _read(table: Table, key: str, value: object, read: Callable[[object], T]) -> T:
    try:
        return read(value)
    except ReadError as error:
        raise table.complaint(key, str(error)) from error
