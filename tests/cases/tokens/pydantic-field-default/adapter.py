from datetime import datetime, timezone

import httpx

from schemas import TokenResponse


class ProcoreAdapter:
    def __init__(self, client_id: str, client_secret: str, company_id: int):
        self._auth = {"client_id": client_id, "client_secret": client_secret}
        self._api = httpx.AsyncClient(
            base_url="https://api.procore.com/rest/v1.0",
            headers={"Procore-Company-Id": str(company_id)},
            timeout=30,
        )
        self._token: TokenResponse | None = None

    async def _bearer(self) -> str:
        if self._token is None or self._token.expires_at() < datetime.now(timezone.utc):
            async with httpx.AsyncClient() as login:
                answer = await login.post(
                    "https://login.procore.com/oauth/token",
                    data={"grant_type": "client_credentials", **self._auth},
                )
            answer.raise_for_status()
            self._token = TokenResponse(**answer.json())
        return self._token.access_token

    async def rfis(self, project_id: int) -> list[dict]:
        answer = await self._api.get(
            f"/projects/{project_id}/rfis", headers={"Authorization": f"Bearer {await self._bearer()}"}
        )
        answer.raise_for_status()
        return answer.json()
