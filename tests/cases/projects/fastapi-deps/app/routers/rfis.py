from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, HTTPException

from ..deps import procore_client

router = APIRouter()


@router.get("/projects/{project_id}/rfis")
async def list_rfis(project_id: int, client: Annotated[httpx.AsyncClient, Depends(procore_client)]):
    r = await client.get(f"/rest/v1.0/projects/{project_id}/rfis", params={"per_page": 100})
    if r.status_code == 404:
        raise HTTPException(404, "no such project")
    r.raise_for_status()
    return r.json()


@router.get("/projects/{project_id}/sub-jobs")
async def sub_jobs(project_id: int, client: Annotated[httpx.AsyncClient, Depends(procore_client)]):
    r = await client.get("/rest/v1.0/sub_jobs", params={"project_id": project_id})  # expect: PCR402
    return r.json()
