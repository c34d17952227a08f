"""A conditional expression decides which of two dicts is merged."""

from __future__ import annotations

from typing import Any

import httpx


class Api:
    def __init__(self, token: str, company_id: str = "") -> None:
        self.http = httpx.Client(base_url="https://api.procore.com/rest/v1.0/")
        self.http.headers.update(
            {
                "Authorization": f"Bearer {token}",
                **({"Procore-Company-Id": company_id} if company_id else {}),
            }
        )

    def list(self, path: str, **params: Any) -> list[dict]:
        response = self.http.get(path, params=params)
        response.raise_for_status()
        return response.json()

    def vendors(self, project_id: int) -> list[dict]:
        return self.list(f"projects/{project_id}/vendors")
