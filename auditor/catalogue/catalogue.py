"""Everything a rules folder says, read and checked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from auditor.model import Announcement, Rule
from auditor.model.client import Client
from auditor.model.endpoint import Api, EndpointTable
from auditor.model.vendor import Vendor

if TYPE_CHECKING:
    from auditor.models.rows import Row


# Compared as an object: results are kept beside it, and comparing ten thousand rows costs more than making them.
class Catalogue(Struct, frozen=True, kw_only=True, eq=False):
    """One vendor's announcements and rules; `version` is a date, `sha256` stands for all files of the folder.

    `described` is the day of the newest API description that the tables rest on; None where that is not told.
    `models` are what the folder says of libraries beside what comes with the package.
    """

    version: str
    described: date | None
    sha256: str
    announcements: tuple[Announcement, ...]
    rules: tuple[Rule, ...]
    endpoints: EndpointTable
    api: Api
    vendor: Vendor
    clients: tuple[Client, ...]
    models: tuple[Row, ...] = ()

    def announcement(self, id: str) -> Announcement | None:
        return next((announcement for announcement in self.announcements if announcement.id == id), None)

    def rule(self, name: str) -> Rule | None:
        """A rule by its code or its name."""
        return next((rule for rule in self.rules if name in (rule.code, rule.name)), None)

    def rules_for(self, announcement: str) -> tuple[Rule, ...]:
        """The rules that are about an announcement: its own, and those that cover it."""
        known = self.announcement(announcement)
        covering = known.covered_by if known else ()
        return tuple(rule for rule in self.rules if rule.announcement == announcement or rule.code in covering)
