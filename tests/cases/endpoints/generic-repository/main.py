import asyncio
import os
from contextlib import asynccontextmanager

import aiohttp

from repository import CostCodes, Modifications, WbsCodes


class Gateway:
    def __init__(self, session):
        self._session = session

    @classmethod
    @asynccontextmanager
    async def connect(cls, token, company_id):
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
        async with aiohttp.ClientSession("https://api.procore.com", headers=headers) as session:
            yield cls(session)

    async def get(self, path, **params):
        async with self._session.get(path, params=params) as response:
            return await response.json()


async def main(project_id):
    async with Gateway.connect(os.environ["PROCORE_TOKEN"], os.environ["PROCORE_COMPANY_ID"]) as gateway:
        repositories = (kind(gateway, project_id) for kind in (CostCodes, WbsCodes, Modifications))
        print(await asyncio.gather(*(repository.all() for repository in repositories)))
        print(await CostCodes(gateway, project_id).all())


asyncio.run(main(3))
