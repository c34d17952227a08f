"""The parent sends the company, but one child answers the hook without asking its parent."""

from __future__ import annotations

import requests


class ProcoreClient:
    base_url = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str, company_id: int) -> None:
        self.token = token
        self.company_id = company_id

    def request_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)}

    def get(self, path: str, **params: object):
        response = requests.get(self.base_url + path, params=params, headers=self.request_headers(), timeout=30)
        response.raise_for_status()
        return response.json()


class SubmittalClient(ProcoreClient):
    def submittals(self, project_id: int) -> list[dict]:
        return self.get(f"/projects/{project_id}/submittals")


class ImageClient(ProcoreClient):
    """Images are slow, so ask for gzip."""

    def request_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Accept-Encoding": "gzip"}  # expect: PCR201

    def images(self, project_id: int) -> list[dict]:
        return self.get("/images", project_id=project_id)
