"""The inventory as the report shows it: every endpoint, and every call whose target could not be told."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.inventory import Endpoint, Inventory, UnknownCall
from auditor.reporters.inventory.layout import ending, way
from auditor.reporters.phrases import place


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointRow:
    request: str
    status: str
    ends: str
    header: str
    calls: int
    places: tuple[str, ...]
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownRow:
    """A call that may be the vendor's, with what to ask whoever owns the code."""

    way: str
    address: str
    reason: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryView:
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
        way=way(call), address=f"{call.method} {call.address}".strip(), reason=call.reason, question=call.question
    )
