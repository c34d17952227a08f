"""requests.Request, prepared and sent by a session that has no headers."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"


def send(method: str, path: str, body: dict | None = None) -> requests.Response:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Accept": "application/json"}  # expect: PCR201
    prepared = requests.Request(method, f"{API}{path}", headers=headers, json=body).prepare()
    with requests.Session() as session:
        return session.send(prepared, timeout=30)


def close_rfi(project_id: int, rfi_id: int) -> None:
    send("PATCH", f"/projects/{project_id}/rfis/{rfi_id}", {"rfi": {"status": "closed"}}).raise_for_status()


def reopen_rfi(project_id: int, rfi_id: int) -> None:
    send("PATCH", f"/projects/{project_id}/rfis/{rfi_id}", {"rfi": {"status": "open"}}).raise_for_status()
