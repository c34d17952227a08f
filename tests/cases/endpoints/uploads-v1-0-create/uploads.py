"""Creating uploads by v1.0 is flagged; looking at one is not."""

from __future__ import annotations

import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def create_upload(company_id: int, name: str, content_type: str) -> dict:
    url = f"{ROOT}/companies/{company_id}/uploads"  # expect: PCR406
    body = {"response_filename": name, "response_content_type": content_type}
    response = requests.post(url, json=body, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


def send(upload: dict, content: bytes) -> None:
    response = requests.post(upload["url"], data=upload["fields"], files={"file": content}, timeout=300)
    response.raise_for_status()
