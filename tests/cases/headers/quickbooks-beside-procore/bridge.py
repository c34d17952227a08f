"""Procore invoices to QuickBooks: only one of the two vendors wants the company header."""

from __future__ import annotations

import os

import requests

PROCORE = "https://api.procore.com/rest/v1.0"
QUICKBOOKS = "https://quickbooks.api.intuit.com/v3/company"


def procore_headers() -> dict[str, str]:
    return {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }


def qbo_headers() -> dict[str, str]:
    return {"Authorization": f"Bearer {os.environ['QBO_ACCESS_TOKEN']}", "Accept": "application/json"}


def requisitions(project_id: int) -> list[dict]:
    response = requests.get(f"{PROCORE}/requisitions", params={"project_id": project_id}, headers=procore_headers(), timeout=30)
    response.raise_for_status()
    return response.json()


def create_bill(realm_id: str, requisition: dict) -> dict:
    body = {
        "VendorRef": {"value": requisition["vendor_name"]},
        "Line": [{"Amount": requisition["summary"]["current_payment_due"], "DetailType": "AccountBasedExpenseLineDetail"}],
    }
    response = requests.post(f"{QUICKBOOKS}/{realm_id}/bill", json=body, headers=qbo_headers(), timeout=30)
    response.raise_for_status()
    return response.json()


def company_info(realm_id: str) -> dict:
    url = f"{QUICKBOOKS}/{realm_id}/companyinfo/{realm_id}"
    return requests.get(url, headers={"Authorization": f"Bearer {os.environ['QBO_ACCESS_TOKEN']}"}, timeout=30).json()
