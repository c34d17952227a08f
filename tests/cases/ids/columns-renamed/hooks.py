"""What arrives from Procore, and what is fetched thereupon."""

import os

import requests
from fastapi import APIRouter, Request

from .models import Arrival, Sheet

router = APIRouter()


@router.post("/hooks/procore", status_code=204)
async def receive(request: Request, db, crews):
    event = await request.json()
    db.add(Arrival(kind=event["resource_name"], about=event["resource_id"], crew=crews.on_duty(), tries=0))
    db.commit()


def pull(db, token, area_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/drawing_areas/{area_id}/drawings",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    for row in answer.json():
        db.add(Sheet(origin=row["id"], pages=len(row["number"])))
    db.commit()
