"""urllib.request keeps the Authorization header when it is redirected."""

from __future__ import annotations

import os
import shutil
import urllib.request

import requests

TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]


def attachments(project_id: int, item_id: int) -> list[dict]:
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/punch_items/{item_id}",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()["attachments"]


def save(attachment: dict) -> None:
    request = urllib.request.Request(attachment["url"], headers={"Authorization": f"Bearer {TOKEN}"})  # expect: PCR303
    with urllib.request.urlopen(request, timeout=120) as source, open(attachment["filename"], "wb") as target:  # may: PCR303
        shutil.copyfileobj(source, target)
