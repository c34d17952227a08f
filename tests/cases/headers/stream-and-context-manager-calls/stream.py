"""Streaming calls as context managers with the company in the client's defaults."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import httpx
import requests

HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def rfi_pdf(project_id: int, rfi_id: int, target: Path) -> None:
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis/{rfi_id}.pdf"
    with requests.get(url, headers=HEADERS, stream=True, timeout=60) as response:
        response.raise_for_status()
        with target.open("wb") as handle:
            shutil.copyfileobj(response.raw, handle)


def observation_pdf(item_id: int, project_id: int, target: Path) -> None:
    with httpx.Client(headers=HEADERS, base_url="https://api.procore.com") as client:
        url = f"/rest/v1.0/observations/items/{item_id}/pdf"
        with client.stream("GET", url, params={"project_id": project_id}) as response, target.open("wb") as handle:
            for chunk in response.iter_bytes():
                handle.write(chunk)
