"""A context made once for all sessions, weakened in two lines."""

from __future__ import annotations

import os
import ssl

import aiohttp

ssl_context = ssl.create_default_context()
ssl_context.check_hostname = False
ssl_context.verify_mode = ssl.CERT_NONE  # expect: PCR206


class DocumentManager:
    base_url = "https://api.procore.com/rest/v1.0"

    def __init__(self, company_id: int, token: str) -> None:
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
        self.session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "DocumentManager":
        connector = aiohttp.TCPConnector(limit=10, ssl=ssl_context)
        self.session = aiohttp.ClientSession(connector=connector, headers=self.headers)
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.session.close()

    async def folders(self, project_id: int) -> dict:
        async with self.session.get(f"{self.base_url}/folders", params={"project_id": project_id}) as answer:
            answer.raise_for_status()
            return await answer.json()


async def main() -> None:
    async with DocumentManager(8089, os.environ["PROCORE_ACCESS_TOKEN"]) as manager:
        print(await manager.folders(77))
