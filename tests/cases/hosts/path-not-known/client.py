"""Callers bring the path, from elsewhere."""

from __future__ import annotations

import os
from typing import Any

import requests

BASE_URL = "https://app.procore.com"  # expect: PCR202


class ProcoreClient:
    def __init__(self, token: str) -> None:
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def request(self, method: str, endpoint: str, **options: Any) -> Any:
        response = requests.request(method, f"{BASE_URL}{endpoint}", headers=self.headers, timeout=30, **options)
        response.raise_for_status()
        return response.json()
