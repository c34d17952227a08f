from contextlib import AsyncExitStack

import aiohttp

API = "https://api.procore.com"


class Punch:
    def __init__(self, token, company):
        self.token, self.company = token, company
        self._stack = AsyncExitStack()

    async def __aenter__(self):
        self.api = await self._stack.enter_async_context(
            aiohttp.ClientSession(API, headers={"Procore-Company-Id": str(self.company)})
        )
        self.bare = await self._stack.enter_async_context(aiohttp.ClientSession(API))
        return self

    async def __aexit__(self, *error):
        await self._stack.aclose()

    async def items(self, project):
        auth = {"Authorization": f"Bearer {self.token}"}
        async with self.api.get("/rest/v1.1/punch_items", params={"project_id": project}, headers=auth) as answer:
            return await answer.json()

    async def types(self, project):
        auth = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        async with self.bare.get("/rest/v1.0/punch_item_types", params={"project_id": project}, headers=auth) as answer:
            return await answer.json()
