"""What all connectors share; where each logs in stands in its configuration."""
from __future__ import annotations

from dataclasses import dataclass

import httpx


@dataclass
class OAuthConfig:
    client_id: str
    client_secret: str
    auth_url: str
    token_url: str
    redirect_uri: str


class BaseConnector:
    def get_oauth_config(self) -> OAuthConfig:
        raise NotImplementedError

    async def _post(self, form: dict[str, str]) -> dict:
        config = self.get_oauth_config()
        form = {**form, "client_id": config.client_id, "client_secret": config.client_secret}
        async with httpx.AsyncClient() as client:
            answer = await client.post(config.token_url, data=form)
        answer.raise_for_status()
        return answer.json()

    async def exchange_code(self, code: str) -> dict:
        redirect_uri = self.get_oauth_config().redirect_uri
        return await self._post({"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri})

    async def refresh(self, refresh_token: str) -> dict:
        return await self._post({"grant_type": "refresh_token", "refresh_token": refresh_token})
