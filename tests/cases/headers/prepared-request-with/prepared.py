"""A session prepares the request, so its headers are merged in."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"


def send(method: str, path: str, body: dict | None = None) -> requests.Response:
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
        session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        prepared = session.prepare_request(requests.Request(method, f"{API}{path}", json=body))
        return session.send(prepared, timeout=30)


def close_rfi(project_id: int, rfi_id: int) -> None:
    send("PATCH", f"/projects/{project_id}/rfis/{rfi_id}", {"rfi": {"status": "closed"}}).raise_for_status()
