"""asyncio.TaskGroup, a semaphore and one complete AsyncClient."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import httpx


class Loader:
    def __init__(self, limit: int = 5) -> None:
        self.gate = asyncio.Semaphore(limit)
        self.client = httpx.AsyncClient(
            base_url=httpx.URL("https://api.procore.com/rest/v1.0"),
            headers=[
                ("Authorization", f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"),
                ("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"]),
            ],
        )

    async def one(self, path: str) -> Any:
        async with self.gate:
            response = await self.client.get(path)
        response.raise_for_status()
        return response.json()

    async def many(self, paths: list[str]) -> list[Any]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.one(path)) for path in paths]
        return [task.result() for task in tasks]


async def main() -> None:
    loader = Loader()
    print(await loader.many([f"/projects/{pid}/rfis" for pid in (1, 2, 3)]))
    await loader.client.aclose()


if __name__ == "__main__":
    asyncio.run(main())
