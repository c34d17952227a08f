"""The first page is right; the following pages are fetched with the token alone."""

from __future__ import annotations

import os
from collections.abc import Iterator

import requests

API = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
COMPANY_ID = os.environ["PROCORE_COMPANY_ID"]


def pages(path: str, **params: object) -> Iterator[list[dict]]:
    response = requests.get(
        f"{API}{path}",
        params=params,
        headers={"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": COMPANY_ID},
        timeout=30,
    )
    response.raise_for_status()
    yield response.json()
    while "next" in response.links:
        response = requests.get(response.links["next"]["url"], headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR201
        response.raise_for_status()
        yield response.json()


def submittals(project_id: int) -> list[dict]:
    return [row for page in pages(f"/projects/{project_id}/submittals", per_page=100) for row in page]
