"""TLS 1.2 as the floor for Procore; plain http only to our own machine."""

from __future__ import annotations

import os
import ssl

import httpx

context = ssl.create_default_context()
context.minimum_version = ssl.TLSVersion.TLSv1_2

api = httpx.Client(
    base_url="https://api.procore.com/rest/v1.0",
    verify=context,
    headers={
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    },
)
cache = httpx.Client(base_url="http://localhost:8080")
REDIRECT_URI = "http://localhost:5000/procore/callback"


def rfis(project_id: int) -> list[dict]:
    hit = cache.get(f"/rfis/{project_id}")
    if hit.status_code == 200:
        return hit.json()
    rows = api.get(f"/projects/{project_id}/rfis").raise_for_status().json()
    cache.put(f"/rfis/{project_id}", json=rows)
    return rows
