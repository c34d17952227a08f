"""The access token is handed to somebody else's converter."""

from __future__ import annotations

import os

import requests

TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
CONVERTER = "https://convert.example.net/v2/jobs"


def drawings(area_id: int) -> list[dict]:
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/drawing_areas/{area_id}/drawings",
        headers={"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()


def convert(area_id: int) -> list[str]:
    jobs = []
    for drawing in drawings(area_id):
        answer = requests.post(CONVERTER, json={"number": drawing["number"]}, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR303
        answer.raise_for_status()
        jobs.append(answer.json()["id"])
    return jobs
