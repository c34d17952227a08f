from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, Query

from deps import Token, token

router = APIRouter()
RENDER = "https://render.acme.example/jobs"


@router.post("/render")
async def render(link: str, token: Token):
    job = {"source": link, "headers": {"Authorization": f"Bearer {token}"}}
    async with httpx.AsyncClient() as client:
        await client.post(RENDER, json=job)  # expect: PCR303


@router.post("/pages")
async def pages(link: str, held: Annotated[str, Depends(token)], first: Annotated[int, Query(ge=1)] = 1):
    async with httpx.AsyncClient() as client:
        await client.post(RENDER, json={"source": link, "token": held, "first": first})  # expect: PCR303


@router.get("/vendors")
async def vendors(token: Token):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    async with httpx.AsyncClient() as client:
        return (await client.get("https://api.procore.com/rest/v1.0/vendors", headers=headers)).json()
