"""What the engine and the detectors may ask of the settings files beside the code."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from auditor.facts.span import Span
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.settings_lookup import SettingLookup, SettingsBelow
from auditor.semantics.resolution import SettingRow, SettingsWith
from auditor.sources import Setting, Settings, part_below
from auditor.sources.rereading import ReadAgain, value_columns


def setting_lookup(settings: Settings | None, read: ReadAgain) -> SettingLookup:
    """Asks the files beside the code for a key; the place is the value in the line that holds the key."""

    def look_up(key: str) -> tuple[tuple[str, Place], ...]:
        found = settings.lookup(key) if settings is not None else ()
        return tuple((each.value, Place(each.path, _span(each, read))) for each in found)

    return look_up


def settings_below(settings: Settings | None, read: ReadAgain) -> SettingsBelow:
    """Asks the files beside the code for everything below a key."""

    @cache
    def look_up(key: str, file: str = "") -> tuple[tuple[str, str, Place], ...]:
        found = part_below(settings, key, file) if settings is not None else ()
        return tuple((rest, each.value, Place(each.path, _span(each, read))) for rest, each in found)

    return look_up


def settings_with(settings: Settings | None, read: ReadAgain) -> SettingsWith:
    """Looks for a form of values in the files beside the code, and tells all that such a file says.

    A file of SQL says one thing, without a key.
    """
    told = (*settings.entries, *settings.statements) if settings is not None else ()

    def look_for(form: re.Pattern[str]) -> Iterator[tuple[SettingRow, ...]]:
        for _, found in itertools.groupby(told, lambda each: each.path):
            entries = tuple(found)
            if any(form.fullmatch(each.value) for each in entries):
                places = (Place(each.path, _span(each, read)) for each in entries)
                yield tuple(
                    SettingRow(each.key, each.value, place) for each, place in zip(entries, places, strict=True)
                )

    return look_for


def _span(setting: Setting, read: ReadAgain) -> Span:
    first, last = value_columns(read(setting.path), setting.line, setting.value)
    return Span(setting.line, first, setting.line, last)
