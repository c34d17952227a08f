"""The presigned target gets neither token nor company; the API calls get both."""

from __future__ import annotations

import hashlib
from pathlib import Path

import httpx

API = "https://api.procore.com/rest/v1.1"


class Uploader:
    def __init__(self, token: str, company_id: int) -> None:
        self.api = httpx.Client(headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})
        self.storage = httpx.Client(timeout=120)

    def upload(self, project_id: int, path: Path) -> str:
        content = path.read_bytes()
        segment = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        created = self.api.post(
            f"{API}/projects/{project_id}/uploads",
            json={"response_filename": path.name, "segments": [segment]},
        ).raise_for_status().json()
        target = created["segments"][0]
        etag = self.storage.put(target["url"], headers=target["headers"], content=content).headers["ETag"]
        self.api.patch(
            f"{API}/projects/{project_id}/uploads/{created['uuid']}",
            json={"segments": [{"etag": etag}]},
        ).raise_for_status()
        return created["uuid"]
