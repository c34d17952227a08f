import asyncio
import time

import httpx


class AsyncProcore:
    def __init__(self, http: httpx.AsyncClient, client_id: str, client_secret: str, company_id: int):
        self.http = http
        self.form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self.company_id = company_id
        self._token: dict = {}
        self._lock = asyncio.Lock()

    async def bearer(self) -> str:
        async with self._lock:
            if not self._token or time.time() > self._token["expires_at"]:
                answer = await self.http.post("https://login.procore.com/oauth/token", data=self.form)
                answer.raise_for_status()
                body = answer.json()
                self._token = {"value": body["access_token"], "expires_at": body["created_at"] + body["expires_in"] - 15}
            return self._token["value"]

    async def meetings(self, project_id: int):
        answer = await self.http.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/meetings",
            headers={"Authorization": f"Bearer {await self.bearer()}", "Procore-Company-Id": str(self.company_id)},
        )
        answer.raise_for_status()
        return answer.json()
