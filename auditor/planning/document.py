"""What a report is made of, and how it is to look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from auditor.model import Report
from auditor.planning.application import Application, Broken
from auditor.planning.effort import Rates


class Brand(Struct, frozen=True, kw_only=True):
    """Whose report it is. `logo` is a data URL, `accent` a colour in six hexadecimal digits; all may be empty."""

    title: str = ""
    client: str = ""
    consultant: str = ""
    logo: str = ""
    accent: str = ""


class Document(Struct, frozen=True, kw_only=True):
    """`redaction` names what was left out of it; `details` unfolds everything.

    `pages` are the files of applications that have pages of their own, `index` the file that links to them;
    `plan_alone` leaves out all else. `name` is that of a portfolio, where its manifest gives one.
    """

    applications: tuple[Application, ...]
    as_of: date
    broken: tuple[Broken, ...] = ()
    rates: Rates = field(default_factory=Rates)
    brand: Brand = field(default_factory=Brand)
    redaction: str = "secrets"
    details: bool = False
    is_portfolio: bool = False
    pages: Mapping[str, str] = field(default_factory=dict)
    index: str = ""
    plan_alone: bool = False
    name: str = ""


def document_of(reports: Sequence[Report]) -> Document:
    """A document of reports alone; several are a portfolio."""
    return Document(
        applications=tuple(Application(name=each.root, report=each) for each in reports),
        as_of=reports[0].as_of,
        is_portfolio=len(reports) > 1,
    )
