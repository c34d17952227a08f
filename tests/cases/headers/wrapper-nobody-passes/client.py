"""A wrapper takes extra headers, and none of its callers passes the company."""

from __future__ import annotations

import logging
from typing import Any

import requests

log = logging.getLogger(__name__)


class ProcoreHttp:
    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url
        self.token = token

    def get(self, path: str, params: dict[str, Any] | None = None, extra_headers: dict[str, str] | None = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        if extra_headers:
            headers.update(extra_headers)
        response = requests.get(self.base_url + path, headers=headers, params=params, timeout=30)
        log.debug("%s -> %s", path, response.status_code)
        response.raise_for_status()
        return response.json()
