"""Photos go through the client, thumbnails past it."""

from __future__ import annotations

from pathlib import Path

import requests

from client import ProcoreClient


class Photos:
    def __init__(self, client: ProcoreClient, project_id: int) -> None:
        self.client = client
        self.project_id = project_id

    def rows(self) -> list[dict]:
        return list(self.client.all("/rest/v1.0/images", project_id=self.project_id))

    def save(self, folder: Path) -> None:
        for row in self.rows():
            self.client.download(row["url"], folder / f"{row['id']}.jpg")

    def thumbnails(self) -> list[bytes]:
        return [requests.get(row["thumbnail_url"], timeout=10).content for row in self.rows()]  # expect: PCR302
