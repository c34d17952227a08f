"""aiohttp with a bare session; each of the two calls brings its own inline headers."""

from __future__ import annotations

import asyncio
import logging
import os

import aiohttp

logger = logging.getLogger(__name__)
API = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]


async def rfis(session: aiohttp.ClientSession, project_id: int) -> list[dict]:
    async with session.get(f"{API}/projects/{project_id}/rfis", headers={"Authorization": f"Bearer {TOKEN}"}) as resp:  # expect: PCR201
        resp.raise_for_status()
        return await resp.json()


async def observations(session: aiohttp.ClientSession, project_id: int) -> list[dict]:
    url = f"{API}/observations/items?project_id={project_id}"
    async with session.get(url, headers={"Authorization": f"Bearer {TOKEN}"}) as resp:  # expect: PCR201
        resp.raise_for_status()
        return await resp.json()


async def main(project_id: int) -> None:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
        open_rfis, seen = await asyncio.gather(rfis(session, project_id), observations(session, project_id))
    logger.info("%d rfis, %d observations", len(open_rfis), len(seen))


if __name__ == "__main__":
    asyncio.run(main(4711))
