"""Reads back the inventory that `inventory` and `report` wrote as JSON."""

from __future__ import annotations

from auditor.analysis.reading.recorded import (
    Json,
    coverage,
    day,
    freshness,
    items,
    location,
    optional_day,
    optional_text,
    record,
    records,
    restriction,
    text,
)
from auditor.model import Problem, Replacement
from auditor.model.announcement import Lifetime
from auditor.model.inventory import Call, Endpoint, Inventory, Lifecycle, Standing, UnknownCall


def inventory_in(data: Json) -> Inventory:
    """Raises what `recorded.DAMAGE` names where something is amiss."""
    summary, catalogue = data["summary"], data["catalogue"]
    return Inventory(
        tool_version=text(data["tool"], "version"),
        as_of=day(data["as_of"]),
        root=text(data, "root"),
        vendor=text(data, "vendor"),
        catalogue_version=text(catalogue, "version"),
        catalogue_sha256=text(catalogue, "sha256"),
        freshness=freshness(catalogue),
        header_name=text(data, "required_header"),
        endpoints=tuple(_endpoint(each) for each in items(data, "endpoints")),
        unknown=tuple(_unknown(each) for each in items(data, "unknown")),
        problems=records(data, "problems", Problem),
        restrictions=tuple(restriction(each) for each in items(data, "restrictions", ())),
        coverage=coverage(summary, "call_sites"),
        hidden=int(summary["hidden"]),
    )


def _endpoint(data: Json) -> Endpoint:
    method, path, replacement = text(data, "method"), text(data, "path"), data["replacement"]
    began = optional_day(data["deprecated_at"])
    return record(
        data,
        Endpoint,
        version=optional_text(data, "version") or None,
        operation=optional_text(data, "operation"),
        resource=optional_text(data, "resource"),
        lifecycle=Lifecycle(data["status"]),
        standings=tuple(_standing(each) for each in items(data, "announcements")),
        lifetime=Lifetime(deprecated_at=began, sunset=optional_day(data["ends"])) if began else None,
        replacement=Replacement(
            method=method,
            old=path,
            new_method=text(replacement, "method"),
            new=text(replacement, "path"),
            note=text(replacement, "note"),
        )
        if replacement
        else None,
        calls=tuple(_call(method, each) for each in items(data, "calls")),
    )


def _standing(data: Json) -> Standing:
    coming = data["next"]
    phase, first = (text(coming, "phase"), day(coming["from"])) if coming else (None, None)
    return record(data, Standing, announcement=text(data, "id"), coming=phase, coming_from=first)


def _call(method: str, data: Json) -> Call:
    return record(
        data,
        Call,
        method=method,
        path=text(data, "path_in_code"),
        function=text(data["sent"], "function"),
        location=location(data["sent"]),
        written=location(data["written"]) if data["written"] else None,
        question=optional_text(data, "question"),
    )


def _unknown(data: Json) -> UnknownCall:
    return record(data, UnknownCall, function=text(data["sent"], "function"), location=location(data["sent"]))
