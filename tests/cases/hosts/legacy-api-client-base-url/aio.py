"""The old host as base_url of an async client."""

from __future__ import annotations

import asyncio
import os

import httpx


def make_client() -> httpx.AsyncClient:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return httpx.AsyncClient(base_url="https://app.procore.com/rest/v1.0", headers=headers)  # expect: PCR202


async def counts(project_ids: list[int]) -> list[int]:
    async with make_client() as client:
        answers = await asyncio.gather(*(client.get(f"/projects/{pid}/rfis") for pid in project_ids))
    return [len(answer.json()) for answer in answers]


if __name__ == "__main__":
    print(asyncio.run(counts([1, 2, 3])))
