"""The service: a client by dependency injection, complete headers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

import httpx
from fastapi import Depends, FastAPI, HTTPException

from settings import settings
from tokens import tokens

app = FastAPI(title="Site board")


async def procore() -> AsyncIterator[httpx.AsyncClient]:
    headers = {
        "Authorization": f"Bearer {await tokens.get()}",
        "Procore-Company-Id": str(settings.procore_company_id),
    }
    async with httpx.AsyncClient(base_url=str(settings.procore_api), headers=headers) as client:
        yield client


Procore = Annotated[httpx.AsyncClient, Depends(procore)]


@app.get("/projects/{project_id}/rfis")
async def rfis(project_id: int, client: Procore) -> list[dict[str, Any]]:
    answer = await client.get(f"/rest/v1.0/projects/{project_id}/rfis", params={"per_page": 100})
    if answer.status_code == 404:
        raise HTTPException(404)
    answer.raise_for_status()
    return answer.json()


@app.get("/rest/v1.0/cost_codes")
async def cost_codes(client: Procore, project_id: int) -> list[dict[str, Any]]:
    """Our own route keeps its old name; behind it stands the work breakdown structure."""
    answer = await client.get(f"/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes")
    answer.raise_for_status()
    return answer.json()
