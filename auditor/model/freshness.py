"""How old what is known of the vendor is, on the day of an audit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct


class Freshness(Struct, frozen=True, kw_only=True):
    """The days up to which the announcements are covered and of which the API description is; None where not told.

    `limit` is the number of days after which knowledge is outdated.
    """

    announcements: date | None
    description: date | None
    limit: int

    def ages(self, day: date) -> Mapping[str, int]:
        """Days by kind of knowledge, where they can be told; negative for what is newer than the audit date."""
        known = {"announcements": self.announcements, "description": self.description}
        return {name: (day - then).days for name, then in known.items() if then is not None}

    def outdated(self, day: date) -> Mapping[str, int]:
        """Those that are older than the limit."""
        return {name: age for name, age in self.ages(day).items() if age > self.limit}
