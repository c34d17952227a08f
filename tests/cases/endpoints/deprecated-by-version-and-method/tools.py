"""The same words in two versions: one is flagged, its successor is not."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def old_meetings(project_id: int) -> list[dict]:
    return requests.get(f"{API}/v1.0/meetings", params={"project_id": project_id}, headers=HEADERS, timeout=30).json()  # expect: PCR406


def meetings(project_id: int) -> list[dict]:
    return requests.get(f"{API}/v1.1/projects/{project_id}/meetings", headers=HEADERS, timeout=30).json()


def old_weather(project_id: int) -> list[dict]:
    return requests.get(f"{API}/v1.0/projects/{project_id}/weather_logs", headers=HEADERS, timeout=30).json()  # expect: PCR406


def weather(project_id: int) -> list[dict]:
    return requests.get(f"{API}/v1.1/projects/{project_id}/daily_logs/weather_logs", headers=HEADERS, timeout=30).json()


def old_locations(project_id: int) -> list[dict]:
    url = f"{API}/v1.0/locations?project_id={project_id}"  # expect: PCR406
    return requests.get(url, headers=HEADERS, timeout=30).json()


def locations(project_id: int) -> list[dict]:
    return requests.get(f"{API}/v1.0/projects/{project_id}/locations", headers=HEADERS, timeout=30).json()


def create_location(project_id: int, name: str) -> dict:
    body = {"location": {"node_name": name}}
    return requests.post(f"{API}/v1.0/projects/{project_id}/locations", json=body, headers=HEADERS, timeout=30).json()
