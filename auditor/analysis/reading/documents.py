"""Reads back the applications that `check` and `report` wrote as JSON: one, or a portfolio of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.reading.inventories import inventory_in
from auditor.analysis.reading.recorded import DAMAGE, Json, damaged, items, load, optional_text, strange, text, texts
from auditor.analysis.reading.results import report_in
from auditor.model import Announcement, Rule
from auditor.planning.application import Application, Broken


class Recorded(Struct, frozen=True, kw_only=True):
    """Every application of a document, and those that could not be audited; `name` is that of a portfolio."""

    applications: tuple[Application, ...]
    broken: tuple[Broken, ...] = ()
    name: str = ""


def read_document(written: str, *, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Recorded:
    """What a document holds; lines of code stand in none."""
    data = load(written, file=file)
    if "applications" not in data:
        return Recorded(applications=(_application(data, file, announcements, rules),))
    try:
        records = items(data, "applications")
        broken = [Broken(name=text(each, "name"), reason=text(each, "reason")) for each in items(data, "not_audited")]
        name = optional_text(data, "name")
    except DAMAGE as error:
        raise damaged(file, error) from error
    applications = tuple(_application(each, file, announcements, rules) for each in records)
    return Recorded(applications=applications, broken=tuple(broken), name=name)


def _application(data: object, file: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> Application:
    if not isinstance(data, dict):
        raise strange(file)
    report = report_in(data, file=file, announcements=announcements, rules=rules)
    try:
        return Application(
            name=optional_text(data, "name") or report.root,
            report=replace(report, ran=texts(data, "rules_run")),
            inventory=inventory_in(data["inventory"]) if data.get("inventory") else None,
            owners=_owners(data),
            commit=optional_text(data, "commit"),
            options=tuple((text(each, "name"), text(each, "value")) for each in items(data, "options", ())),
        )
    except DAMAGE as error:
        raise damaged(file, error) from error


def _owners(data: Json) -> dict[str, tuple[str, ...]]:
    return {text(each, "path"): texts(each, "owners") for each in items(data, "owners", ())}
