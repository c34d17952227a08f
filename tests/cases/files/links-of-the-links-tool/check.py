"""Project links and webhook targets are addresses of other people, not files."""

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


def destinations() -> list[str]:
    hooks = session.get(f"{API}/webhooks/hooks", params={"company_id": 8089}, timeout=30).json()  # expect: PCR406
    return [hook["destination_url"] for hook in hooks]


def reachable() -> dict[str, bool]:
    return {url: requests.head(url, timeout=5).ok for url in destinations()}


def pages(project_id: int) -> list[dict]:
    """Follows the Link header; the next page is an address of the API."""
    url, found = f"{API}/projects/{project_id}/rfis", []
    while url:
        answer = session.get(url, timeout=30)
        answer.raise_for_status()
        found += answer.json()
        url = answer.links.get("next", {}).get("url")
    return found
