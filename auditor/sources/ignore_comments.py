"""The language of ignore comments: `# procore-auditor: ignore[CODE] until=DATE -- reason`, read and written."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

MARKER = re.compile(r"procore-auditor\s*:\s*(?P<rest>.*)", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"ignore\s*\[(?P<codes>[^\]]*)\]\s*+(?:until\s*=\s*(?P<until>[^\s-]\S*))?\s*+(?:--\s*(?P<reason>.*))?"
)
BLANKET = re.compile(r"ignore\s*+(?:\[\s*+\]|(?!\[))", re.IGNORECASE)


class Directive(Struct, frozen=True, kw_only=True):
    """What one comment says, before anybody has looked whether the codes exist and the day is one."""

    codes: tuple[str, ...]
    until: str
    reason: str

    @property
    def end(self) -> date | None:
        """The day after which it no longer holds; None if there is none, or it is no day."""
        try:
            return date.fromisoformat(self.until)
        except ValueError:
            return None

    def write(self) -> str:
        """The whole comment."""
        until = f" until={self.until}" if self.until else ""
        reason = f" -- {self.reason}" if self.reason else ""
        return f"# procore-auditor: ignore[{','.join(self.codes)}]{until}{reason}"


def read_directive(text: str) -> Directive | None:
    """What stands behind `procore-auditor:`; None if it cannot be understood or names no code."""
    found = _DIRECTIVE.fullmatch(text.strip())
    if found is None:
        return None
    codes = tuple(dict.fromkeys(code.strip() for code in found["codes"].split(",") if code.strip()))
    if not codes:
        return None
    return Directive(codes=codes, until=found["until"] or "", reason=(found["reason"] or "").strip())
