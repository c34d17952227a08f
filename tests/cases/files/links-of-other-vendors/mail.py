"""Links that are not Procore's are fetched plainly."""

from __future__ import annotations

import os

import requests

GRAPH = "https://graph.microsoft.com/v1.0"
API = "https://api.procore.com/rest/v1.0"


def graph_attachments(message_id: str) -> list[bytes]:
    headers = {"Authorization": f"Bearer {os.environ['GRAPH_TOKEN']}"}
    rows = requests.get(f"{GRAPH}/me/messages/{message_id}/attachments", headers=headers, timeout=30).json()["value"]
    return [requests.get(row["@microsoft.graph.downloadUrl"], timeout=60).content for row in rows]


def weather_map(day: str) -> bytes:
    answer = requests.get("https://weather.example.com/maps", params={"day": day}, timeout=30).json()
    return requests.get(answer["url"], timeout=30).content


def note(project_id: int, day: str, text: str) -> dict:
    response = requests.post(
        f"{API}/projects/{project_id}/notes_logs",
        json={"notes_log": {"date": day, "comment": text}},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
