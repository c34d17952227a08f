"""The client behind the commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import requests


class Api:
    root = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str, company_id: int) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def get(self, path: str, **params: Any) -> Any:
        response = self.session.get(self.root + path, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def send_file(self, project_id: int, folder_id: int, path: Path) -> Any:
        with path.open("rb") as handle:
            response = self.session.post(f"{self.root}/files", params={"project_id": project_id}, data={"file[parent_id]": folder_id}, files={"file[data]": handle})  # expect: PCR404
        response.raise_for_status()
        return response.json()
