"""The v2.0 hooks know the same resources."""

from __future__ import annotations

import aiohttp


async def subscribe(session: aiohttp.ClientSession, company_id: int, project_id: int, hook_id: str) -> None:
    path = f"/rest/v2.0/companies/{company_id}/projects/{project_id}/webhooks/hooks/{hook_id}/triggers"
    body = {"resource_name": "Project Users", "event_type": "update"}  # expect: PCR405
    async with session.post(path, json=body) as answer:  # may: PCR405
        answer.raise_for_status()


async def main(token: str, company_id: int, project_id: int, hook_id: str) -> None:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    async with aiohttp.ClientSession("https://api.procore.com", headers=headers) as session:
        await subscribe(session, company_id, project_id, hook_id)
