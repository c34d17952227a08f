"""The only hook writes a log; the company header is nowhere."""

from __future__ import annotations

import logging

import httpx

log = logging.getLogger("httpx.procore")


def log_request(request: httpx.Request) -> None:
    log.info("%s %s", request.method, request.url)


def build_client(token: str) -> httpx.Client:
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    return httpx.Client(base_url="https://api.procore.com", headers=headers, event_hooks={"request": [log_request]})


def prime_contracts(token: str, project_id: int) -> list[dict]:
    with build_client(token) as client:
        response = client.get("/rest/v1.0/prime_contracts", params={"project_id": project_id})
        response.raise_for_status()
        return response.json()
