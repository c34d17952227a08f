"""authlib's httpx client; the company is a default header of the client."""

from __future__ import annotations

import os
from typing import Any

from authlib.integrations.httpx_client import AsyncOAuth2Client

TOKEN_URL = "https://login.procore.com/oauth/token"


class Procore:
    def __init__(self, company_id: int, token: dict[str, Any], save: Any) -> None:
        self._client = AsyncOAuth2Client(
            client_id=os.environ["PROCORE_CLIENT_ID"],
            client_secret=os.environ["PROCORE_CLIENT_SECRET"],
            token=token,
            token_endpoint=TOKEN_URL,
            update_token=save,
            base_url="https://api.procore.com/rest/v1.0",
        )
        self._client.headers["Procore-Company-Id"] = str(company_id)

    async def images(self, project_id: int) -> list[dict[str, Any]]:
        response = await self._client.get("/images", params={"project_id": project_id, "per_page": 50})
        response.raise_for_status()
        return response.json()
