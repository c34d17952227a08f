"""How sure the evidence makes us; independent of severity."""

from __future__ import annotations

from enum import Enum


class Confidence(Enum):
    """`high`: resolved end to end; `medium`: one link inferred; `low`: circumstantial."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low up to 2 for high."""
        return _ORDER.index(self)

    def capped(self, limit: Confidence) -> Confidence:
        """The lower of the two."""
        return self if self.rank <= limit.rank else limit


_ORDER = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
