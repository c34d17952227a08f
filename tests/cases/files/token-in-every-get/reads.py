"""A helper sends Procore's token to whatever base it is given."""

from __future__ import annotations

import os
from typing import Any

import requests

TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]


def read(base: str, path: str, **params: Any) -> Any:
    headers = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    response = requests.get(base + path, headers=headers, params=params, timeout=30)
    response.raise_for_status()
    return response.json()


def project(project_id: int) -> dict:
    return read("https://api.procore.com", f"/rest/v1.0/projects/{project_id}", company_id=8089)


def forecast(project_id: int) -> dict:
    site = project(project_id)
    return read("https://api.open-meteo.com", "/v1/forecast", latitude=site["latitude"])  # expect: PCR303
