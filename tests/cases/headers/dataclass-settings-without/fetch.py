"""Uses the settings in two requests."""

from __future__ import annotations

import httpx

from settings import ProcoreSettings


async def offices(settings: ProcoreSettings) -> list[dict]:
    async with httpx.AsyncClient(headers=settings.headers) as client:
        response = await client.get(settings.url("offices"), params={"company_id": settings.company_id})
        response.raise_for_status()
        return response.json()


def departments(settings: ProcoreSettings) -> list[dict]:
    response = httpx.get(settings.url("/departments"), headers=settings.headers)
    response.raise_for_status()
    return response.json()
