"""requests drops a session header when a call sets it to None."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"

session = requests.Session()
session.headers.update(
    {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
)


def programs(company_id: str) -> list[dict]:
    response = session.get(f"{API}/companies/{company_id}/programs", timeout=30)
    response.raise_for_status()
    return response.json()


def vendors(project_id: int) -> list[dict]:
    response = session.get(f"{API}/projects/{project_id}/vendors", headers={"Procore-Company-Id": None}, timeout=30)  # expect: PCR201
    response.raise_for_status()
    return response.json()
