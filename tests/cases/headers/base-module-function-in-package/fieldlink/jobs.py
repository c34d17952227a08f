"""Jobs of the package."""

from .client import Client


def archive_vendor(client: Client, company_id: int, vendor_id: int) -> None:
    for row in client("GET", f"/rest/v1.0/companies/{company_id}/vendors/{vendor_id}/insurances"):
        client("DELETE", f"/rest/v1.0/companies/{company_id}/vendors/{vendor_id}/insurances/{row['id']}")
