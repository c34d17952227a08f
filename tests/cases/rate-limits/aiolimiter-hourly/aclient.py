"""Asynchronous client that spreads its requests over the hour."""
import os

import httpx
from aiolimiter import AsyncLimiter

PROCORE_LIMIT = AsyncLimiter(max_rate=3600, time_period=3600)  # expect: PCR205


class AClient:
    def __init__(self, token: str):
        self._http = httpx.AsyncClient(
            base_url="https://api.procore.com",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        )

    async def incidents(self, project_id: int) -> list[dict]:
        async with PROCORE_LIMIT:
            answer = await self._http.get(f"/rest/v1.0/projects/{project_id}/incidents")
        answer.raise_for_status()
        return answer.json()
