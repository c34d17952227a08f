"""An async generator walks through pages by number."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx


class AsyncProcore:
    ROOT = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str) -> None:
        self.token = token

    def _auth(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}  # expect: PCR201

    async def pages(self, path: str, **params: Any) -> AsyncIterator[list[dict]]:
        page = 1
        async with httpx.AsyncClient(timeout=30) as client:
            while True:
                response = await client.get(self.ROOT + path, headers=self._auth(), params={**params, "page": page})
                response.raise_for_status()
                rows = response.json()
                if not rows:
                    return
                yield rows
                page += 1

    async def drawings(self, area_id: int) -> list[dict]:
        return [row async for rows in self.pages(f"/drawing_areas/{area_id}/drawings", per_page=100) for row in rows]
