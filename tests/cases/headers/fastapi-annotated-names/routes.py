"""Routes that ask for a client by the name of its dependency."""

from __future__ import annotations

from deps import CompanyClient, UserClient
from fastapi import APIRouter

router = APIRouter()


@router.get("/{project}/rfis")
async def rfis(project: int, client: UserClient) -> list:
    return (await client.get(f"/projects/{project}/rfis")).json()


@router.post("/{project}/rfis")
async def ask(project: int, question: dict, client: UserClient) -> dict:
    return (await client.post(f"/projects/{project}/rfis", json={"rfi": question})).json()


@router.get("/{project}/submittals")
async def submittals(project: int, client: CompanyClient) -> list:
    return (await client.get(f"/projects/{project}/submittals")).json()
