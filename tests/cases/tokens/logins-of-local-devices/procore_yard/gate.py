"""The turnstile's controller, in the local network."""

from datetime import datetime, timezone

import requests

from .const import GATE_LOGIN


class Gate:
    def __init__(self, host: str, user: str, password: str) -> None:
        self._base = f"http://{host}:8080/api/v2"
        self._login = {"user": user, "password": password}
        self._token: str | None = None
        self._expires = datetime.now(timezone.utc)

    def _ensure(self) -> None:
        if self._token and datetime.now(timezone.utc) < self._expires:
            return
        answer = requests.post(f"{self._base}/login", json=self._login, timeout=10)
        self._token = answer.json()["access_token"]
        self._expires = datetime.now(timezone.utc) + GATE_LOGIN

    def present(self) -> int:
        self._ensure()
        headers = {"Authorization": f"Bearer {self._token}"}
        return len(requests.get(f"{self._base}/present", headers=headers, timeout=10).json())
