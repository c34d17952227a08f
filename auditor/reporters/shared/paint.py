"""Colours for a terminal; never the only sign of anything."""

from __future__ import annotations

from msgspec import Struct

from auditor.model import Severity

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "cyan": "1;36", "blue": "1;34", "dim": "2"}
_SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan", Severity.NONE: "dim"}


class Paint(Struct, frozen=True):
    """Wraps texts in escape codes, or leaves them alone."""

    enabled: bool = False

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.enabled and text else text

    def severity(self, text: str, severity: Severity) -> str:
        return self(text, _SEVERITIES[severity])
