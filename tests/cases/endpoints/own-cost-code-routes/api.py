"""Our own service has routes with the same names."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
router = APIRouter(prefix="/rest/v1.0")
CODES: dict[int, str] = {}


class Code(BaseModel):
    id: int
    name: str


@router.get("/cost_codes")
def list_codes() -> list[Code]:
    return [Code(id=key, name=value) for key, value in CODES.items()]


@router.delete("/sub_jobs/{sub_job_id}")
def delete_sub_job(sub_job_id: int) -> None:
    if CODES.pop(sub_job_id, None) is None:
        raise HTTPException(404)


@app.get("/vapid/public_key")
def push_key() -> dict[str, str]:
    return {"key": "BNc…"}


app.include_router(router)
