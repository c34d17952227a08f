"""The asynchronous reader below, a plain one on top of it for scripts; one caller passes no headers."""

from __future__ import annotations

import asyncio
import os

import httpx

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


async def fetch_async(url: str, headers: dict[str, str] | None = None) -> httpx.Response:
    async with httpx.AsyncClient(follow_redirects=True) as client:
        response = await client.get(url, headers=headers, timeout=120)
        response.raise_for_status()
        return response


def fetch(url: str, headers: dict[str, str] | None = None) -> httpx.Response:
    return asyncio.run(fetch_async(url, headers))


def drawings(area_id: int) -> list[bytes]:
    found = fetch(f"{API}/drawing_areas/{area_id}/drawings", headers=HEADERS).json()
    return [fetch(drawing["current_revision"]["pdf_url"], headers=HEADERS).content for drawing in found]


def photos(project_id: int) -> list[bytes]:
    images = fetch(f"{API}/images?project_id={project_id}", headers=HEADERS).json()
    return [fetch(image["url"]).content for image in images]  # expect: PCR302
