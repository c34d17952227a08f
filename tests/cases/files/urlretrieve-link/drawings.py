"""urlretrieve knows no token."""

from __future__ import annotations

import os
import urllib.request

import requests

BASE = "https://api.procore.com/rest/v1.0"


def revisions(project_id: int) -> list[tuple[str, str]]:
    response = requests.get(
        f"{BASE}/projects/{project_id}/drawing_revisions",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    response.raise_for_status()
    return [(row["number"], row["pdf_url"]) for row in response.json()]


def download(project_id: int, folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    for number, link in revisions(project_id):
        urllib.request.urlretrieve(link, os.path.join(folder, f"{number}.pdf"))  # expect: PCR302


if __name__ == "__main__":
    download(77, "drawings")
