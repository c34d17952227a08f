"""Sources of documents, two of them on one platform: one heir says whose account it is, the other does not."""

from __future__ import annotations

from typing import Any

import requests


class Source:
    host = ""
    prefix = "/"

    def __init__(self, token: str, account: str | None = None) -> None:
        self.token = token
        self.account = account
        self.session = requests.Session()
        self.session.headers.update(self.static_headers())

    def static_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def read(self, path: str, **params: Any) -> Any:
        return self.session.get(self.host + self.prefix + path, params=params, timeout=30).json()


class Drawings(Source):
    host = "https://api.procore.com"
    prefix = "/rest/v1.0/"

    def static_headers(self) -> dict[str, str]:
        return {**super().static_headers(), "Procore-Company-Id": str(self.account)}

    def documents(self, project: int) -> Any:
        return self.read(f"projects/{project}/drawing_revisions", per_page=100)


class Paperwork(Source):  # expect: PCR201
    host = "https://api.procore.com"
    prefix = "/rest/v1.1/"

    def documents(self, project: int) -> Any:
        return self.read(f"projects/{project}/submittals")

    def partners(self, project: int) -> Any:
        return self.read(f"projects/{project}/vendors")

    def defects(self, project: int) -> Any:
        return self.read("punch_items", project_id=project)


class Models(Source):
    host = "https://developer.api.autodesk.com"
    prefix = "/data/v1/"

    def documents(self, project: int) -> Any:
        return self.read(f"projects/{project}/folders")
