import os

import httpx
from aiocache import Cache, cached
from aiocache.serializers import StringSerializer


class ProcoreGateway:
    base_url = "https://api.procore.com"
    login_url = "https://login.procore.com"

    def __init__(self) -> None:
        self.company_id = os.environ["PROCORE_COMPANY_ID"]

    @cached(ttl=6600, cache=Cache.REDIS, key="procore_bearer", serializer=StringSerializer(), namespace="gw")  # expect: PCR101
    async def _bearer(self) -> str:
        async with httpx.AsyncClient(base_url=self.login_url) as login:
            answer = await login.post(
                "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
        answer.raise_for_status()
        return answer.json()["access_token"]

    @cached(ttl=3600, cache=Cache.REDIS, key_builder=lambda f, self, pid: f"vendors:{pid}", namespace="gw")
    async def vendors(self, project_id: int) -> list[dict]:
        headers = {"Authorization": f"Bearer {await self._bearer()}", "Procore-Company-Id": self.company_id}
        async with httpx.AsyncClient(base_url=self.base_url, headers=headers) as api:
            answer = await api.get(f"/rest/v1.1/projects/{project_id}/vendors")
        answer.raise_for_status()
        return answer.json()
