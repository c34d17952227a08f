"""The answer as an object."""
from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import httpx


@dataclass(frozen=True)
class TokenInfo:
    access: str
    refresh: str | None
    expires_at: datetime

    @classmethod
    def from_response(cls, data: dict) -> TokenInfo:
        lifetime = timedelta(seconds=int(data.get("expires_in", 3600)))  # expect: PCR101
        return cls(data["access_token"], data.get("refresh_token"), datetime.now(timezone.utc) + lifetime)

    @property
    def is_stale(self) -> bool:
        return datetime.now(timezone.utc) + timedelta(minutes=15) >= self.expires_at


class Procore:
    def __init__(self) -> None:
        self._info: TokenInfo | None = None

    def _bearer(self) -> str:
        if self._info is None or self._info.is_stale:
            answer = httpx.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
            answer.raise_for_status()
            self._info = TokenInfo.from_response(answer.json())
        return self._info.access

    def observations(self, project_id: int) -> list[dict]:
        answer = httpx.get(
            "https://api.procore.com/rest/v1.0/observations/items",
            params={"project_id": project_id},
            headers={"Authorization": f"Bearer {self._bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        )
        answer.raise_for_status()
        return answer.json()
