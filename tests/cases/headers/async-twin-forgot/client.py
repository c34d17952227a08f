"""The synchronous client is complete, its younger async twin is not."""

from __future__ import annotations

from typing import Any

import httpx

BASE_URL = "https://api.procore.com"


class Client:
    def __init__(self, token: str, company_id: int) -> None:
        self._http = httpx.Client(
            base_url=BASE_URL,
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        )

    def rfis(self, project_id: int) -> list[dict[str, Any]]:
        return self._http.get(f"/rest/v1.0/projects/{project_id}/rfis").raise_for_status().json()

    def rfi(self, project_id: int, rfi_id: int) -> dict[str, Any]:
        return self._http.get(f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}").raise_for_status().json()


class AsyncClient:
    def __init__(self, token: str, company_id: int) -> None:
        self.company_id = company_id
        self._http = httpx.AsyncClient(base_url=BASE_URL, headers={"Authorization": f"Bearer {token}"})  # expect: PCR201

    async def rfis(self, project_id: int) -> list[dict[str, Any]]:
        response = await self._http.get(f"/rest/v1.0/projects/{project_id}/rfis")
        response.raise_for_status()
        return response.json()

    async def rfi(self, project_id: int, rfi_id: int) -> dict[str, Any]:
        response = await self._http.get(f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}")
        response.raise_for_status()
        return response.json()

    async def aclose(self) -> None:
        await self._http.aclose()
