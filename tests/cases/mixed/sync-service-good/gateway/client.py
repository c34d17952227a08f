"""The client: one request function, complete headers, retries by the server's advice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import requests

from .errors import GatewayError, MissingCompanyHeader
from .oauth import TokenFile

API = "https://api.procore.com"


class Gateway:
    def __init__(self, tokens: TokenFile, company_id: int) -> None:
        self.tokens = tokens
        self.company_id = company_id
        self._session = requests.Session()
        self._session.headers["Procore-Company-Id"] = str(company_id)

    def request(self, method: str, path: str, **kwargs: Any) -> requests.Response:
        url = path if path.startswith("https://") else API + path
        for _ in range(3):
            headers = {"Authorization": f"Bearer {self.tokens.access_token()}"}
            response = self._session.request(method, url, headers=headers, timeout=30, **kwargs)
            if response.status_code not in (429, 503):
                break
            reset = response.headers.get("X-Rate-Limit-Reset")
            wait = float(reset) - time.time() if reset else float(response.headers.get("Retry-After", 5))
            time.sleep(max(wait, 1.0))
        if response.status_code == 400 and "Missing Procore-Company-Id header" in response.text:
            raise MissingCompanyHeader(response.text)
        if not response.ok:
            raise GatewayError(f"{response.status_code}: {response.text[:200]}")
        return response

    def rows(self, path: str, **params: Any) -> Iterator[dict[str, Any]]:
        response = self.request("GET", path, params=params)
        while True:
            yield from response.json()
            if "next" not in response.links:
                return
            response = self.request("GET", response.links["next"]["url"])
