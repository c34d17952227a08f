"""An event hook adds the company header to every request of the client."""

from __future__ import annotations

import os

import httpx

COMPANY_ID = os.environ["PROCORE_COMPANY_ID"]


def add_company(request: httpx.Request) -> None:
    request.headers["Procore-Company-Id"] = COMPANY_ID


def log_response(response: httpx.Response) -> None:
    print(response.request.method, response.request.url, response.status_code)


def build_client(token: str) -> httpx.Client:
    return httpx.Client(
        base_url="https://api.procore.com",
        headers={"Authorization": f"Bearer {token}"},
        event_hooks={"request": [add_company], "response": [log_response]},
    )


def correspondence(token: str, project_id: int, tool_id: int) -> list[dict]:
    with build_client(token) as client:
        response = client.get(f"/rest/v1.0/projects/{project_id}/generic_tools/{tool_id}/generic_tool_items")
        response.raise_for_status()
        return response.json()
