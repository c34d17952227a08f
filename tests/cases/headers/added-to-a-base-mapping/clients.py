from contextlib import asynccontextmanager

import aiohttp


class Client:
    base_url = ""

    def __init__(self, bearer: str):
        self.bearer = bearer

    def default_headers(self) -> dict:
        return {"Accept": "application/json"}

    @asynccontextmanager
    async def session(self):
        async with aiohttp.ClientSession(self.base_url, headers=self.default_headers()) as http:
            yield http

    async def get_json(self, http, path, **params):
        async with http.get(path, params=params) as response:
            return await response.json()


class ProcoreClient(Client):
    base_url = "https://api.procore.com"

    def default_headers(self):
        headers = super().default_headers()
        headers["Authorization"] = f"Bearer {self.bearer}"  # expect: PCR201
        return headers

    async def observations(self, http, project_id):
        return await self.get_json(http, "/rest/v1.0/observations/items", project_id=project_id)


class AuditsClient(Client):
    base_url = "https://api.audits.example.com"

    def default_headers(self):
        return {**super().default_headers(), "Authorization": f"Bearer {self.bearer}"}

    async def audits(self, http):
        return await self.get_json(http, "/audits/search")


async def score(project_id, bearers):
    procore, audits = ProcoreClient(bearers["procore"]), AuditsClient(bearers["audits"])
    async with procore.session() as one, audits.session() as two:
        return await procore.observations(one, project_id), await audits.audits(two)
