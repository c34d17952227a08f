"""One path was left behind in the old namespace, and its resource is legacy as well."""

from __future__ import annotations

import os

import httpx

COMPANY = os.environ["PROCORE_COMPANY_ID"]
http = httpx.Client(
    base_url="https://api.procore.com",
    headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": COMPANY},
)


def rfis(project_id: int) -> list[dict]:
    return http.get(f"/rest/v1.0/projects/{project_id}/rfis").raise_for_status().json()


def tax_codes() -> list[dict]:
    return http.get("/vapid/tax_codes", params={"company_id": COMPANY}).raise_for_status().json()  # expect: PCR403


def requisitions(project_id: int) -> list[dict]:
    path = "/vapid/requisitions"  # expect: PCR403
    return http.get(path, params={"project_id": project_id}).raise_for_status().json()
