"""How loudly a finding speaks; decided by the calendar, not by the detector."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """Ordered from silent to loud: compare with `rank`."""

    NONE = "none"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for none up to 3 for error."""
        return _ORDER.index(self)


_ORDER = (Severity.NONE, Severity.NOTE, Severity.WARNING, Severity.ERROR)
