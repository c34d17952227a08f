"""The whole keyword set of a request is put into a dict first."""

from __future__ import annotations

import os
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"


def request_kwargs(company_id: int) -> dict[str, Any]:
    return {
        "headers": {
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": str(company_id),
        },
        "timeout": (3.05, 30),
    }


def people(company_id: int) -> list[dict]:
    response = requests.get(f"{API}/companies/{company_id}/people", **request_kwargs(company_id))
    response.raise_for_status()
    return response.json()


def move_folder(company_id: int, project_id: int, folder_id: int, parent_id: int) -> None:
    kwargs = request_kwargs(company_id)
    kwargs["params"] = {"project_id": project_id}
    kwargs["json"] = {"folder": {"parent_id": parent_id}}
    requests.patch(f"{API}/folders/{folder_id}", **kwargs).raise_for_status()
