from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import httpx

from .config import Settings


@dataclass
class CachedToken:
    value: str
    expires_at: float

    @property
    def stale(self) -> bool:
        return time.time() >= self.expires_at - 60


class TokenProvider:
    """Client credentials for our DMSA, one token for the whole app."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._cached: CachedToken | None = None
        self._lock = asyncio.Lock()

    async def get(self) -> str:
        async with self._lock:
            if self._cached is None or self._cached.stale:
                self._cached = await self._fetch()
            return self._cached.value

    async def _fetch(self) -> CachedToken:
        async with httpx.AsyncClient(timeout=self._settings.http_timeout) as client:
            r = await client.post(
                f"{self._settings.procore_login_base}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self._settings.procore_client_id,
                    "client_secret": self._settings.procore_client_secret,
                },
            )
        r.raise_for_status()
        body = r.json()
        return CachedToken(value=body["access_token"], expires_at=time.time() + body["expires_in"])
