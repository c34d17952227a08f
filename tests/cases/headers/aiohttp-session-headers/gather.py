"""aiohttp: the headers live on the session, the calls run together."""

from __future__ import annotations

import asyncio
import os

import aiohttp

BASE = "https://api.procore.com"


async def fetch(session: aiohttp.ClientSession, project_id: int) -> tuple[int, int]:
    async with session.get(f"/rest/v1.0/projects/{project_id}/submittals", params={"per_page": 1}) as response:
        response.raise_for_status()
        return project_id, int(response.headers.get("Total", "0"))


async def totals(project_ids: list[int]) -> dict[int, int]:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    async with aiohttp.ClientSession(BASE, headers=headers) as session:
        return dict(await asyncio.gather(*(fetch(session, pid) for pid in project_ids)))


if __name__ == "__main__":
    print(asyncio.run(totals([1001, 1002, 1003])))
