"""Links are fetched with the token; requests drops it on the way to another host."""

from __future__ import annotations

import os
from pathlib import Path

import requests

API = "https://api.procore.com/rest/v1.0"


class Photos:
    def __init__(self, token: str, company_id: int) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def all(self, project_id: int) -> list[dict]:
        response = self.session.get(f"{API}/images", params={"project_id": project_id}, timeout=30)
        response.raise_for_status()
        return response.json()

    def save(self, image: dict, folder: Path) -> None:
        with self.session.get(image["url"], stream=True, timeout=120) as response:
            response.raise_for_status()
            with (folder / f"{image['id']}.jpg").open("wb") as handle:
                for chunk in response.iter_content(65536):
                    handle.write(chunk)


def main(project_id: int) -> None:
    photos = Photos(os.environ["PROCORE_ACCESS_TOKEN"], int(os.environ["PROCORE_COMPANY_ID"]))
    for image in photos.all(project_id):
        photos.save(image, Path("photos"))
