"""The federal zone is Procore, too."""

from __future__ import annotations

import os

import requests

GOV_API = "https://api.procoregov.com/rest/v1.0"


def daily_weather(project_id: int) -> list[dict]:
    token = os.environ["PROCORE_GOV_TOKEN"]
    response = requests.get(  # expect: PCR201
        f"{GOV_API}/projects/{project_id}/daily_logs/weather_conditions",
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
