"""A copy of the headers loses the company before a call that needs it."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def folder(project_id: int, folder_id: int) -> dict:
    response = requests.get(f"{API}/folders/{folder_id}", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


def delete_folder(project_id: int, folder_id: int) -> None:
    headers = HEADERS.copy()  # may: PCR201
    headers.pop("Procore-Company-Id")  # expect: PCR201
    response = requests.delete(  # may: PCR201
        f"{API}/folders/{folder_id}",
        params={"project_id": project_id},
        headers=headers,
        timeout=30,
    )
    response.raise_for_status()
