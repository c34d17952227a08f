"""A file link is handed over from elsewhere; a file download wants the token, not the company."""

from __future__ import annotations

from pathlib import Path

import requests


class ProcoreFileService:
    def __init__(self, token: str) -> None:
        self._session = requests.Session()
        self._token = token

    def save(self, url: str, target: Path) -> None:
        response = self._session.get(url, headers={"Authorization": f"Bearer {self._token}"}, stream=True, timeout=60)
        response.raise_for_status()
        with target.open("wb") as handle:
            for chunk in response.iter_content(65536):
                handle.write(chunk)
