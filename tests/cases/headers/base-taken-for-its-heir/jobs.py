"""Three jobs: one takes the right transport, one asks only who it is, one takes the wrong one for two calls."""

from __future__ import annotations

from transport import CompanyTransport, Transport


def weekly(token: str, company_id: int, project: int) -> tuple:
    transport = CompanyTransport(token, company_id)
    return transport.request("GET", f"projects/{project}/rfis"), transport.request("GET", f"projects/{project}/submittals")


def who(token: str) -> dict:
    return Transport(token).request("GET", "me")


def daily(token: str, project: int) -> tuple:
    transport = Transport(token)  # expect: PCR201
    vendors = transport.request("GET", f"projects/{project}/vendors")
    items = transport.request("GET", "punch_items", params={"project_id": project})
    return vendors, items
