"""Photos are listed with the token and fetched without it."""

from __future__ import annotations

import os
from pathlib import Path

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def images(project_id: int) -> list[dict]:
    response = requests.get(f"{API}/images", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


def main(project_id: int, folder: str) -> None:
    for image in images(project_id):
        content = requests.get(image["url"], timeout=60).content  # expect: PCR302
        Path(folder, f"{image['id']}.jpg").write_bytes(content)


if __name__ == "__main__":
    main(int(os.environ["PROCORE_PROJECT_ID"]), "photos")
