"""The token is only sent when the link is on one particular host."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlparse

import requests

API = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def attachments(project_id: int, rfi_id: int) -> list[dict]:
    rfi = requests.get(f"{API}/projects/{project_id}/rfis/{rfi_id}", headers=HEADERS, timeout=30).json()
    return [attachment for question in rfi["questions"] for attachment in question["attachments"]]


def file_headers(url: str) -> dict[str, str]:
    if urlparse(url).netloc == "storage.procore.com":  # expect: PCR301
        return {"Authorization": f"Bearer {TOKEN}"}
    return {}


def save(attachment: dict, folder: Path) -> Path:
    target = folder / attachment["filename"]
    response = requests.get(attachment["url"], headers=file_headers(attachment["url"]), timeout=120)
    response.raise_for_status()
    target.write_bytes(response.content)
    return target
