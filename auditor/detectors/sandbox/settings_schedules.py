"""Schedules in settings files that run a job on the day on which the monthly sandbox is thought to be refreshed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from auditor.detectors.sandbox.month_days import CRON, early_days
from auditor.detectors.sandbox.refresh_words import ONLY_WORDS, Options, names_refresh
from auditor.detectors.shared.evidence import match_at
from auditor.facts.walk import definitions
from auditor.model import Confidence, Match
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution, SettingRow


class _Schedule(Struct, frozen=True, kw_only=True):
    """A row with a cron expression, the rows that say what it is for, and whether these are all of its file."""

    row: SettingRow
    around: tuple[SettingRow, ...]
    is_whole: bool


def settings_schedules(
    resolution: Resolution, vendor: Vendor, options: Options, *, calling: AbstractSet[str]
) -> Iterator[Match]:
    """Cron expressions for the first days of a month near words that speak of the refresh.

    `calling` are the modules that send requests to a sandbox of the vendor's.
    """
    for rows in resolution.settings_with(CRON):
        documents = list(_documents(rows))
        for document in documents:
            for schedule in _schedules(document, is_file=len(documents) == 1):
                when = early_days(schedule.row.value, options)
                if not when:
                    continue
                told = _told(schedule)
                run = list(_modules(told, resolution, options))
                prose = " ".join((told, *(resolution.modules[path].prose for path in run)))
                if names_refresh(prose, vendor, options, is_called=not calling.isdisjoint(run)):
                    yield match_at(
                        schedule.row.place,
                        "The day is set here.",
                        resolution,
                        message="fixed_day",
                        fields={"when": when},
                        confidence=Confidence.MEDIUM,
                        reasons=(ONLY_WORDS,),
                    )


def _documents(rows: Sequence[SettingRow]) -> Iterator[tuple[SettingRow, ...]]:
    """The documents of one file: a key that comes again begins the next one."""
    current: list[SettingRow] = []
    seen: set[str] = set()
    for row in rows:
        if row.key in seen:
            yield tuple(current)
            current, seen = [], set()
        seen.add(row.key)
        current.append(row)
    yield tuple(current)


def _schedules(document: tuple[SettingRow, ...], *, is_file: bool) -> Iterator[_Schedule]:
    crons = [row for row in document if CRON.fullmatch(row.value)]
    for row in crons:
        # Several in one list start one job.
        listed = _list_of(row, document)
        others = [other for other in crons if not listed or _list_of(other, document) != listed]
        around = _around(row, document, [other for other in others if other is not row])
        yield _Schedule(row=row, around=around, is_whole=is_file and len(around) == len(document))


def _list_of(row: SettingRow, document: tuple[SettingRow, ...]) -> str:
    """The list of schedules that a row stands in (`on.schedule.0.cron`); empty for none, and where each has more."""
    *above, number, _ = ["", "", *row.key.split(".")]
    if not number.isdecimal() or not above[-1].startswith("schedul"):
        return ""
    item = row.key.rpartition(".")[0]
    is_bare = not any(each.key.startswith(f"{item}.") for each in document if each is not row)
    return ".".join(above) if is_bare else ""


def _around(row: SettingRow, document: tuple[SettingRow, ...], others: list[SettingRow]) -> tuple[SettingRow, ...]:
    """The largest part of a document that has no other schedule."""
    parts = row.key.split(".")
    for length in range(len(parts)):
        prefix = "".join(f"{part}." for part in parts[:length])
        if any(other.key.startswith(prefix) for other in others):
            continue
        return tuple(each for each in document if each.key.startswith(prefix))
    return (row,)


def _told(schedule: _Schedule) -> str:
    """The words of a job: its keys and values, and the file's name if that is about this job alone."""
    # Which actions a workflow takes says nothing of what it is for.
    around = (row for row in schedule.around if not row.key.endswith(".uses"))
    words = [schedule.row.key, *(f"{row.key} {row.value}" for row in around)]
    file = schedule.row.place.module.rpartition("/")[2]
    return " ".join([*words, *([file] if schedule.is_whole else [])]).lower()


def _modules(told: str, resolution: Resolution, options: Options) -> Iterator[str]:
    """The modules that a job for a refresh runs (`python -m reseed`, `flows.py:reseed`)."""
    called = set(re.findall(r"[\w-]+", told))
    for path, module in resolution.modules.items():
        stem = path.rpartition("/")[2].removesuffix(".py").lower()
        names = {stem, *(function.name.lower() for _, function, _ in definitions(module))}
        if any(word in name for name in names & called for word in options.refresh_words):
            yield path
