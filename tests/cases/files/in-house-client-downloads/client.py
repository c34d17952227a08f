"""One client for calls and downloads."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import requests


class ProcoreError(RuntimeError):
    """The API would not answer."""


class ProcoreClient:
    base = "https://api.procore.com"

    def __init__(self, company_id: int, token: str | None = None) -> None:
        self.company_id = company_id
        self._token = token or os.environ["PROCORE_ACCESS_TOKEN"]

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}", "Procore-Company-Id": str(self.company_id)}

    def request(self, method: str, path: str, **options: Any) -> requests.Response:
        url = path if path.startswith("http") else f"{self.base}{path}"
        for attempt in range(3):
            response = requests.request(method, url, headers=self.headers, timeout=30, **options)
            if response.status_code != 503:
                response.raise_for_status()
                return response
            time.sleep(2**attempt)
        raise ProcoreError(path)

    def all(self, path: str, **params: Any) -> Iterator[dict]:
        page = 1
        while rows := self.request("GET", path, params={**params, "page": page, "per_page": 100}).json():
            yield from rows
            page += 1

    def download(self, url: str, target: Path) -> None:
        with target.open("wb") as handle:
            for chunk in self.request("GET", url, stream=True).iter_content(8192):
                handle.write(chunk)
