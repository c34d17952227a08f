"""How the engine asks the settings files beside the code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from auditor.semantics.domain.values import Place

# What they say under a key, and where.
SettingLookup = Callable[[str], tuple[tuple[str, Place], ...]]


class SettingsBelow(Protocol):
    """What they say below a dotted key, with the rest of each key; of files of one name if it is given."""

    def __call__(self, key: str, file: str = "") -> tuple[tuple[str, str, Place], ...]: ...
