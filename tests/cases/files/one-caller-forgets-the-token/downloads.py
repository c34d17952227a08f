"""A helper takes headers, and one of its callers passes none."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def fetch(url: str, headers: dict[str, str] | None = None) -> bytes:
    response = requests.get(url, headers=headers, timeout=120)
    response.raise_for_status()
    return response.content


def rows(path: str, **params: object) -> list[dict]:
    response = requests.get(f"{API}/{path}", headers=HEADERS, params=params, timeout=30)
    response.raise_for_status()
    return response.json()


def drawings(area_id: int) -> list[bytes]:
    found = rows(f"drawing_areas/{area_id}/drawings")
    return [fetch(drawing["current_revision"]["pdf_url"], headers=HEADERS) for drawing in found]


def photos(project_id: int) -> list[bytes]:
    return [fetch(image["url"]) for image in rows("images", project_id=project_id)]  # expect: PCR302
