"""Minimal client for writing answers back. One base URL serves the token endpoint, too."""
from __future__ import annotations

import os
import time
from dataclasses import dataclass

import httpx


class ProcoreApiError(RuntimeError):
    """The API answered with something else than success."""


@dataclass
class ProcoreClient:
    client_id: str
    client_secret: str
    refresh_token: str
    company_id: str
    base_url: str = "https://api.procore.com"  # may: PCR104
    _client: httpx.AsyncClient | None = None
    _access_token: str | None = None
    _expires_at: float = 0.0

    @classmethod
    def from_env(cls) -> ProcoreClient:
        return cls(
            client_id=os.environ["PROCORE_CLIENT_ID"],
            client_secret=os.environ["PROCORE_CLIENT_SECRET"],
            refresh_token=os.environ["PROCORE_REFRESH_TOKEN"],
            company_id=os.environ["PROCORE_COMPANY_ID"],
            base_url=os.environ.get("PROCORE_BASE_URL", "https://api.procore.com"),
        )

    async def _get_client(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = httpx.AsyncClient(base_url=self.base_url, timeout=30.0)
        return self._client

    async def _ensure_token(self) -> str:
        now = time.time()
        if self._access_token and self._expires_at - now > 60:
            return self._access_token
        client = await self._get_client()
        r = await client.post(  # expect: PCR107, PCR104
            "/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": self.refresh_token,
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            },
        )
        if r.status_code != 200:
            raise ProcoreApiError(f"refresh failed: HTTP {r.status_code}: {r.text[:200]}")
        payload = r.json()
        self._access_token = payload["access_token"]
        self._expires_at = now + int(payload["expires_in"])
        return self._access_token

    async def answer_rfi(self, project_id: int, rfi_id: int, answer: str) -> dict:
        token = await self._ensure_token()
        client = await self._get_client()
        r = await client.patch(
            f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": self.company_id},
            json={"rfi": {"answer": answer}},
        )
        if r.is_error:
            raise ProcoreApiError(r.text[:200])
        return r.json()
