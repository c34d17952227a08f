"""Whose a number of a settings file is: by the hosts that stand beside it there, and by what its section is called."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.detectors.lifetimes.traffic import Party
from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.semantics.resolution import Resolution, SettingRow
from auditor.semantics.values import Place

_NUMBER = re.compile(r"[\d_.]++\w*+")
_HOST = re.compile(r"https?://([\w.-]+\.[a-z]{2,})", re.IGNORECASE)


def filed_party(place: Place, resolution: Resolution, words: Vocabulary) -> frozenset[Party]:
    """The only party of the smallest section around an entry that speaks of any; nobody for other places."""
    if place.module not in resolution.settings_files:
        return frozenset()
    files = resolution.once("files with numbers", lambda: tuple(resolution.settings_with(_NUMBER)))
    rows = next((each for each in files if any(row.place == place for row in each)), ())
    own = next((row.key for row in rows if row.place == place), "")
    parts = own.split(".")
    for length in range(len(parts) - 1, 0, -1):
        section = ".".join(parts[:length])
        if words.names_vendor(section):
            return frozenset({Party.VENDOR})
        found = _hosts((row for row in rows if row.key.startswith(f"{section}.")), words)
        if found:
            return found
    return frozenset()


def _hosts(rows: Iterable[SettingRow], words: Vocabulary) -> frozenset[Party]:
    return frozenset(
        Party.VENDOR if words.vendor.owns(host) else Party.OTHER for row in rows for host in _HOST.findall(row.value)
    )
