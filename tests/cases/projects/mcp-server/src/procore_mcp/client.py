from __future__ import annotations

import time
from typing import Any

import httpx

from .config import Config


class ProcoreHTTP:
    def __init__(self, cfg: Config) -> None:
        self.cfg = cfg
        self._client = httpx.AsyncClient(base_url=cfg.api_url, timeout=30)
        self._token: str | None = None
        self._expires_at = 0.0

    async def _get_token(self) -> str:
        if self._token and time.monotonic() < self._expires_at - self.cfg.refresh_margin:
            return self._token
        async with httpx.AsyncClient(base_url=self.cfg.login_url) as c:
            resp = await c.post(
                "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.cfg.client_id,
                    "client_secret": self.cfg.client_secret,
                },
            )
        resp.raise_for_status()
        data = resp.json()
        self._token = data["access_token"]
        self._expires_at = time.monotonic() + int(data.get("expires_in") or self.cfg.default_ttl)  # may: PCR101
        return self._token

    async def request(self, method: str, path: str, **kw: Any) -> Any:
        for attempt in (1, 2):
            headers = {
                "Authorization": f"Bearer {await self._get_token()}",
                "Procore-Company-Id": self.cfg.company_id,
            }
            resp = await self._client.request(method, path, headers=headers, **kw)
            if resp.status_code == 401 and attempt == 1:
                self._token = None
                continue
            resp.raise_for_status()
            return resp.json()

    async def get(self, path: str, **kw: Any) -> Any:
        return await self.request("GET", path, **kw)
