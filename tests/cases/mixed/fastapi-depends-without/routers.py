"""Routes on top of Procore."""

from __future__ import annotations

import httpx
from fastapi import APIRouter, Depends

from deps import procore_client

router = APIRouter()


@router.get("/board/{project_id}")
async def board(project_id: int, client: httpx.AsyncClient = Depends(procore_client)) -> dict[str, int]:
    punch = await client.get("/punch_items", params={"project_id": project_id})
    codes = await client.get("/cost_codes", params={"project_id": project_id})  # expect: PCR402
    return {"punch": len(punch.json()), "codes": len(codes.json())}
