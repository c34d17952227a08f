"""The inventory as the report shows it: every endpoint, and every call whose target could not be told."""

from __future__ import annotations

from msgspec import Struct

from auditor.model.inventory import Endpoint, Inventory, UnknownCall
from auditor.reporters.inventory.layout import ending
from auditor.reporters.shared.phrases import place


class EndpointRow(Struct, frozen=True, kw_only=True):
    request: str
    status: str
    ends: str
    header: str
    calls: int
    places: tuple[str, ...]
    instead: str


class UnknownRow(Struct, frozen=True, kw_only=True):
    """A call that may be the vendor's, with what to ask whoever owns the code; `way` are the functions to it."""

    place: str
    way: str
    address: str
    reason: str
    question: str


class InventoryView(Struct, frozen=True, kw_only=True):
    endpoints: tuple[EndpointRow, ...]
    statuses: tuple[tuple[str, int], ...]
    unknown: tuple[UnknownRow, ...]
    calls: int
    header_name: str


def inventory_view(inventory: Inventory) -> InventoryView:
    return InventoryView(
        endpoints=tuple(_endpoint(inventory, each) for each in inventory.endpoints),
        statuses=tuple(inventory.lifecycles.items()),
        unknown=tuple(_unknown(each) for each in inventory.unknown),
        calls=inventory.calls,
        header_name=inventory.header_name,
    )


def _endpoint(inventory: Inventory, endpoint: Endpoint) -> EndpointRow:
    replacement = endpoint.replacement
    return EndpointRow(
        request=f"{endpoint.method} {endpoint.path}",
        status=endpoint.lifecycle.value,
        ends=ending(endpoint, inventory.as_of),
        header=endpoint.header.value.replace("-", " "),
        calls=len(endpoint.calls),
        places=tuple(place(each) for each in endpoint.places),
        instead=f"{replacement.new_method} {replacement.new}".strip() if replacement else "",
    )


def _unknown(call: UnknownCall) -> UnknownRow:
    return UnknownRow(
        place=place(call.place),
        way=" > ".join(name for name in call.way if name),
        address=f"{call.method} {call.address}".strip(),
        reason=call.reason,
        question=call.question,
    )
