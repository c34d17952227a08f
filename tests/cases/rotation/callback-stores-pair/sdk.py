"""Small SDK: whoever uses it hands in a callback that stores each new pair."""
from __future__ import annotations

import time
from typing import Callable, NamedTuple

import httpx


class Pair(NamedTuple):
    access: str
    refresh: str
    dies_at: float

    @classmethod
    def of(cls, body: dict) -> "Pair":
        return cls(body["access_token"], body["refresh_token"], body["created_at"] + body["expires_in"])


class Sdk:
    def __init__(self, client_id: str, client_secret: str, pair: Pair, on_new_pair: Callable[[Pair], None]):
        self._app = {"client_id": client_id, "client_secret": client_secret}
        self._pair = pair
        self._on_new_pair = on_new_pair

    def _bearer(self) -> str:
        if time.time() > self._pair.dies_at - 30:
            form = {"grant_type": "refresh_token", "refresh_token": self._pair.refresh, **self._app}
            answer = httpx.post("https://login.procore.com/oauth/token", data=form)
            answer.raise_for_status()
            self._pair = Pair.of(answer.json())
            self._on_new_pair(self._pair)
        return self._pair.access

    def rfis(self, company_id: int, project_id: int) -> list[dict]:
        answer = httpx.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self._bearer()}", "Procore-Company-Id": str(company_id)},
        )
        answer.raise_for_status()
        return answer.json()
