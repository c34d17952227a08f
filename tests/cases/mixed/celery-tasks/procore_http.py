"""A wrapper with optional extra headers."""

from __future__ import annotations

import os
from typing import Any

import requests

BASE = "https://api.procore.com"


def company() -> dict[str, str]:
    return {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def call(method: str, path: str, extra: dict[str, str] | None = None, **kwargs: Any) -> Any:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}
    headers.update(extra or {})
    response = requests.request(method, BASE + path, headers=headers, timeout=60, **kwargs)
    response.raise_for_status()
    return response.json() if response.content else None
