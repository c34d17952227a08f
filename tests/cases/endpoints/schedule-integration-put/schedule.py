"""PUT is the announced way; only PATCH is flagged."""

from __future__ import annotations

import os

import requests

URL = "https://api.procore.com/rest/v1.0/schedule_integration"


def headers() -> dict[str, str]:
    return {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }


def configure(project_id: int, enabled: bool) -> None:
    body = {"project_id": project_id, "schedule_integration": {"is_enabled": enabled}}
    requests.put(URL, json=body, headers=headers(), timeout=30).raise_for_status()


def state(project_id: int) -> dict:
    response = requests.get(URL, params={"project_id": project_id}, headers=headers(), timeout=30)
    response.raise_for_status()
    return response.json()
