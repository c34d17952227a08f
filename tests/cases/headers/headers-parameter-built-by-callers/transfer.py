"""The callee sends what it gets: one caller builds complete headers, the other does not."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"


def fetch(path: str, headers: dict[str, str]) -> list[dict]:
    response = requests.get(API + path, headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


def nightly(project_id: int) -> int:
    token = os.environ["PROCORE_ACCESS_TOKEN"]
    headers = {
        "Authorization": f"Bearer {token}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return len(fetch(f"/projects/{project_id}/rfis", headers))


def hourly(project_id: int) -> int:
    token = os.environ["PROCORE_ACCESS_TOKEN"]
    headers = {  # expect: PCR201
        "Authorization": f"Bearer {token}",
        "Cache-Control": "no-cache",
    }
    return len(fetch(f"/projects/{project_id}/submittals", headers))
