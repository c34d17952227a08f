"""Where the files come from."""

from __future__ import annotations

import httpx

from model import RemoteFile


class Folders:
    def __init__(self, token: str, company_id: int) -> None:
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
        self.http = httpx.Client(base_url="https://api.procore.com/rest/v1.0", headers=headers)

    def files(self, project_id: int, folder_id: int) -> list[RemoteFile]:
        answer = self.http.get(f"/folders/{folder_id}", params={"project_id": project_id})
        return [RemoteFile.from_json(file) for file in answer.raise_for_status().json()["files"]]
