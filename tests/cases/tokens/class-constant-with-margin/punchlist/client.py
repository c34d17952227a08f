"""Client for punch items with a token that is renewed ahead of time."""
from __future__ import annotations

import threading
import time

import requests


class PunchClient:
    LOGIN = "https://login.procore.com/oauth/token"
    API = "https://api.procore.com/rest/v1.1"
    TOKEN_TTL = 7200 - 300  # expect: PCR101

    def __init__(self, client_id: str, client_secret: str, company_id: int) -> None:
        self._credentials = (client_id, client_secret)
        self._company_id = company_id
        self._token: str | None = None
        self._fetched_at = 0.0
        self._lock = threading.Lock()
        self._http = requests.Session()
        self._http.headers["Procore-Company-Id"] = str(company_id)

    def _ensure_token(self) -> None:
        with self._lock:
            if self._token and time.monotonic() - self._fetched_at < self.TOKEN_TTL:  # may: PCR101
                return
            client_id, client_secret = self._credentials
            answer = requests.post(
                self.LOGIN,
                json={"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret},
                timeout=15,
            )
            answer.raise_for_status()
            self._token = answer.json()["access_token"]
            self._fetched_at = time.monotonic()
            self._http.headers["Authorization"] = f"Bearer {self._token}"

    def open_items(self, project_id: int) -> list[dict]:
        self._ensure_token()
        answer = self._http.get(f"{self.API}/punch_items", params={"project_id": project_id}, timeout=30)
        answer.raise_for_status()
        return [row for row in answer.json() if row["status"] == "Open"]
