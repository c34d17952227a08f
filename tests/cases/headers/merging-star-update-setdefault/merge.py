"""Many ways to put a dict together, all of them complete."""

from __future__ import annotations

import copy
import os
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"
AUTH = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}
COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def star(project_id: int) -> Any:
    return requests.get(f"{API}/projects/{project_id}/rfis", headers={**AUTH, **COMPANY}, timeout=30).json()


def pipe(project_id: int) -> Any:
    return requests.get(f"{API}/projects/{project_id}/submittals", headers=AUTH | COMPANY, timeout=30).json()


def update(project_id: int) -> Any:
    headers = dict(AUTH, Accept="application/json")
    headers.update(COMPANY)
    return requests.get(f"{API}/projects/{project_id}/vendors", headers=headers, timeout=30).json()


def pipe_in_place(project_id: int) -> Any:
    headers = AUTH.copy()
    headers |= COMPANY
    return requests.get(f"{API}/projects/{project_id}/forms", headers=headers, timeout=30).json()


def default(project_id: int, extra: dict[str, str]) -> Any:
    headers = copy.deepcopy(AUTH)
    headers.setdefault("Procore-Company-Id", COMPANY["Procore-Company-Id"])
    headers.update(extra)
    return requests.get(f"{API}/projects/{project_id}/call_logs", headers=headers, timeout=30).json()


def loop(project_id: int) -> Any:
    headers: dict[str, str] = {}
    for name, value in [*AUTH.items(), ("Procore-Company-Id", COMPANY["Procore-Company-Id"])]:
        headers[name] = value
    return requests.get(f"{API}/projects/{project_id}/waste_logs", headers=headers, timeout=30).json()
