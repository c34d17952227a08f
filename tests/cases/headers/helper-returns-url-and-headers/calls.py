"""A helper returns address and headers together; the headers are poor."""

from __future__ import annotations

import os

import httpx


def prepare(path: str) -> tuple[str, dict[str, str]]:
    url = str(httpx.URL("https://api.procore.com/").join(f"rest/v1.0/{path}"))
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # expect: PCR201
    return url, headers


def inspections(project_id: int) -> list[dict]:
    url, headers = prepare(f"projects/{project_id}/checklist/lists")
    return httpx.get(url, headers=headers).raise_for_status().json()


def inspection(project_id: int, list_id: int) -> dict:
    url, headers = prepare(f"projects/{project_id}/checklist/lists/{list_id}")
    return httpx.get(url, headers=headers).raise_for_status().json()
