"""aiohttp, with the token on the very call that fetches the link."""

from __future__ import annotations

import asyncio
import os

import aiohttp

TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
BEARER = {"Authorization": f"Bearer {TOKEN}"}


async def observation(session: aiohttp.ClientSession, project_id: int, item_id: int) -> dict:
    url = f"https://api.procore.com/rest/v1.0/observations/items/{item_id}"
    headers = BEARER | {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    async with session.get(url, params={"project_id": project_id}, headers=headers) as answer:
        answer.raise_for_status()
        return await answer.json()


async def download(session: aiohttp.ClientSession, attachment: dict) -> tuple[str, bytes]:
    async with session.get(attachment["url"], headers=BEARER) as answer:
        answer.raise_for_status()
        return attachment["filename"], await answer.read()


async def main(project_id: int, item_id: int) -> dict[str, bytes]:
    async with aiohttp.ClientSession() as session:
        item = await observation(session, project_id, item_id)
        return dict(await asyncio.gather(*(download(session, a) for a in item["attachments"])))
