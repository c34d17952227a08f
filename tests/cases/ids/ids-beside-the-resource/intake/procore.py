"""Hooks of Procore."""

from fastapi import APIRouter, Request

from .store import Session
from .tables import Change

router = APIRouter()


@router.post("/hooks")
async def hook(request: Request):
    body = await request.json()
    with Session() as session:
        session.add(Change(what=body["resource_name"], which=body["resource_id"], where=body.get("project_id"), times=1))
        session.commit()
    return {}
