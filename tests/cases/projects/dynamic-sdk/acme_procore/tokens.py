from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import httpx

DEFAULT_LIFETIME = timedelta(minutes=90)  # expect: PCR101


def _now() -> datetime:
    return datetime.now(timezone.utc)


@dataclass
class Token:
    value: str
    issued: datetime = field(default_factory=_now)
    lifetime: timedelta = DEFAULT_LIFETIME

    def usable(self) -> bool:
        return _now() < self.issued + self.lifetime - timedelta(seconds=30)


class ClientCredentials:
    def __init__(self, client_id: str, client_secret: str, login: str = "https://login.procore.com") -> None:
        self._data = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self._login = login
        self._token: Token | None = None
        self._lock = threading.Lock()

    def __call__(self) -> str:
        with self._lock:
            if self._token is None or not self._token.usable():
                response = httpx.post(f"{self._login}/oauth/token", data=self._data)
                response.raise_for_status()
                self._token = Token(response.json()["access_token"])
            return self._token.value
