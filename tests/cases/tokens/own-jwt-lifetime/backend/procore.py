import os
import time

import httpx


class Procore:
    def __init__(self):
        self._token = None

    async def _bearer(self):
        if self._token is None or time.time() > self._token["created_at"] + self._token["expires_in"] - 60:
            async with httpx.AsyncClient() as client:
                answer = await client.post(
                    "https://login.procore.com/oauth/token",
                    data={
                        "grant_type": "client_credentials",
                        "client_id": os.environ["PROCORE_CLIENT_ID"],
                        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                    },
                )
            answer.raise_for_status()
            self._token = answer.json()
        return self._token["access_token"]

    async def rfis(self, project_id):
        headers = {
            "Authorization": f"Bearer {await self._bearer()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }
        async with httpx.AsyncClient(base_url="https://api.procore.com/rest/v1.0", headers=headers) as client:
            answer = await client.get(f"/projects/{project_id}/rfis")
        answer.raise_for_status()
        return answer.json()
