"""`csv`: one row for each call, the unknown ones too, safe to open in a spreadsheet."""

from __future__ import annotations

from auditor.model.inventory import Call, Endpoint, Inventory, Quality, UnknownCall
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.spreadsheets import csv_text

_COLUMNS = (
    *("status", "method", "path", "version", "family", "operation", "resource", "path_in_code", "environments"),
    *("hosts", "library", "header", "authorization", "quality", "reasons", "question", "place", "way", "sent_at"),
    *("in_test", "announcements", "replacement", "as_of", "deprecated_at", "ends", "days_left"),
)


@for_people
def format_csv(inventory: Inventory) -> str:
    """A heading, the calls of every endpoint, then those with an unknown target."""
    known = [_row(inventory, endpoint, call) for endpoint in inventory.endpoints for call in endpoint.calls]
    return csv_text(_COLUMNS, [*known, *(_unknown_row(inventory, each) for each in inventory.unknown)])


def _row(inventory: Inventory, endpoint: Endpoint, call: Call) -> tuple[object, ...]:
    return (
        endpoint.lifecycle.value,
        endpoint.method,
        endpoint.path,
        endpoint.version or "",
        endpoint.family,
        endpoint.operation,
        endpoint.resource,
        call.path,
        " ".join(call.environments),
        " ".join(call.hosts),
        call.library,
        call.header.value,
        call.authorization.value,
        call.quality.value,
        " ".join(call.reasons),
        call.question,
        phrases.place(call.place),
        " > ".join(call.way),
        phrases.place(call.location),
        "yes" if call.in_test else "no",
        " ".join(each.announcement for each in endpoint.standings),
        phrases.exchange(endpoint.replacement) if endpoint.replacement else "",
        inventory.as_of,
        endpoint.lifetime.deprecated_at if endpoint.lifetime else "",
        endpoint.ends or "",
        (endpoint.ends - inventory.as_of).days if endpoint.ends else "",
    )


def _unknown_row(inventory: Inventory, call: UnknownCall) -> tuple[object, ...]:
    known: dict[str, object] = {
        "method": call.method,
        "path_in_code": call.address,
        "library": call.library,
        "quality": Quality.UNKNOWN.value,
        "reasons": call.reason,
        "question": call.question,
        "place": phrases.place(call.place),
        "way": " > ".join(call.way),
        "sent_at": phrases.place(call.location),
        "as_of": inventory.as_of,
    }
    return tuple(known.get(column, "") for column in _COLUMNS)
