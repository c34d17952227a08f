"""Everything a detector may know of the vendor, apart from its own rule."""

from __future__ import annotations

from msgspec import Struct

from auditor.model.client import Client
from auditor.model.endpoint import Api, EndpointTable
from auditor.model.vendor import Vendor


class Knowledge(Struct, frozen=True, kw_only=True):
    """The vendor's surface, endpoints that announcements speak of, the known API, and clients on package indexes."""

    vendor: Vendor
    endpoints: EndpointTable
    api: Api
    clients: tuple[Client, ...]
