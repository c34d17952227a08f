"""Takes the inventory of resolved projects, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from auditor.catalogue import Catalogue
from auditor.inventory.calls import reader
from auditor.inventory.endpoints import collect_endpoints, endpoint_order
from auditor.inventory.lifecycle import open_calendar
from auditor.inventory.stand_ins import stand_in_requests
from auditor.inventory.unknown import collect_unknown
from auditor.model.inventory import Endpoint, Inventory, Lifecycle, UnknownCall, place_order
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution


def take(
    resolution: Resolution, catalogue: Catalogue, day: date, *, is_wanted: Callable[[str], bool] = lambda _: True
) -> tuple[tuple[Endpoint, ...], tuple[UnknownCall, ...]]:
    """The endpoints that one vendor's catalogue knows a resolution by, and the calls that may be anybody's.

    Only calls that are sent from a file that is wanted.
    """
    knowledge = Knowledge(
        vendor=catalogue.vendor, endpoints=catalogue.endpoints, api=catalogue.api, clients=catalogue.clients
    )
    calls = reader(resolution, knowledge)
    calendar = open_calendar(knowledge, catalogue.announcements, day)
    every = (*resolution.requests, *stand_in_requests(resolution, catalogue.vendor))
    requests = tuple(request for request in every if is_wanted(request.observation.site.module))
    unknown = tuple(call for call in collect_unknown(every, calls) if is_wanted(call.location.path))
    return collect_endpoints(requests, calls, calendar), unknown


def merge_endpoints(groups: Sequence[Sequence[Endpoint]]) -> tuple[Endpoint, ...]:
    """Those of all vendors, in order."""
    return tuple(sorted((each for group in groups for each in group), key=endpoint_order))


def merge_unknown(groups: Sequence[Sequence[UnknownCall]]) -> tuple[UnknownCall, ...]:
    """What no vendor's catalogue knows: with several of them, a call that one knows is not unknown."""
    keys = [{(call.location, call.place) for call in group} for group in groups]
    shared = set.intersection(*keys) if keys else set()
    found = {(call.location, call.place): call for group in groups for call in group}
    kept = [call for key, call in found.items() if key in shared]
    return tuple(sorted(kept, key=lambda call: (place_order(call.place), place_order(call.location))))


def limit_to(inventory: Inventory, lifecycles: Iterable[Lifecycle]) -> Inventory:
    """Only endpoints in these states; the others are counted. No state means all."""
    wanted = frozenset(lifecycles)
    kept = tuple(each for each in inventory.endpoints if not wanted or each.lifecycle in wanted)
    return replace(inventory, endpoints=kept, hidden=inventory.hidden + len(inventory.endpoints) - len(kept))
