"""Pulls inspections."""

import os

import requests

from config import API_BASE, TIMEOUT


def inspections(project_id: int) -> list[dict]:
    headers = {
        "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    response = requests.get(f"{API_BASE}/projects/{project_id}/checklist/lists", headers=headers, timeout=TIMEOUT)
    response.raise_for_status()
    return response.json()
