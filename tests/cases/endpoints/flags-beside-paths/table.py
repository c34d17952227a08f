"""Settings beside each path in a table of mappings; what only reads leaves early."""

import os

import httpx

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
ENDPOINTS = {
    "rfis": {"path": "/projects/{id}/rfis", "scope": "project"},
    "types": {"path": "/line_item_types/{id}", "scope": "company"},  # expect: PCR402
    "code": {"path": "/standard_cost_codes/{id}", "scope": "company", "destroys": True},  # expect: PCR401
}


def perform(name: str, number: int):
    spec = ENDPOINTS[name]
    url = API + spec["path"].format(id=number)
    if not spec.get("destroys"):
        params = {"company_id": 5} if spec["scope"] == "company" else {}
        return httpx.get(url, params=params, headers=HEADERS).json()
    return httpx.delete(url, headers=HEADERS).status_code
