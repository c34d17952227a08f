"""One lazily made client for the whole process."""

from __future__ import annotations

import os
import threading

import requests

_lock = threading.Lock()
_client: "ApiClient | None" = None


class ApiClient:
    def __init__(self, base_url: str, token: str, company_id: str) -> None:
        self.base_url = base_url
        self.session = requests.Session()
        self.session.headers = {
            "Authorization": f"Bearer {token}",
            "Procore-Company-Id": company_id,
        }

    def get(self, path: str, **params: object):
        response = self.session.get(self.base_url + path, params=params, timeout=30)
        response.raise_for_status()
        return response.json()


def get_client() -> ApiClient:
    global _client
    with _lock:
        if _client is None:
            _client = ApiClient(
                os.getenv("PROCORE_BASE_URL", "https://api.procore.com"),
                os.environ["PROCORE_ACCESS_TOKEN"],
                os.environ["PROCORE_COMPANY_ID"],
            )
    return _client
