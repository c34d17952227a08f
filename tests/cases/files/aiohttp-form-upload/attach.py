"""An aiohttp form with the photo of an observation."""

from __future__ import annotations

import os
from pathlib import Path

import aiohttp


async def create_observation(session: aiohttp.ClientSession, project_id: int, name: str, photo: Path) -> dict:
    form = aiohttp.FormData()
    form.add_field("project_id", str(project_id))
    form.add_field("observation[name]", name)
    form.add_field("attachments[]", photo.read_bytes(), filename=photo.name, content_type="image/png")  # may: PCR404
    async with session.post("/rest/v1.0/observations/items", data=form) as answer:  # expect: PCR404
        answer.raise_for_status()
        return await answer.json()


async def main(photo: Path) -> None:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    async with aiohttp.ClientSession("https://api.procore.com", headers=headers) as session:
        print(await create_observation(session, 77, "Missing guard rail", photo))
