"""A paginator for the ones with many pages, and class attributes as settings of endpoints."""
import asyncio
import os

import aiohttp

BASE = "https://api.procore.com/rest/v1.0"


class Resource:
    path = ""
    paginated = True
    verb = "GET"

    def __init__(self, session):
        self.session = session

    async def run(self):
        if self.paginated:
            async for row in self.pages():
                print(row)
            return
        async with self.session.request(self.verb, BASE + self.path) as answer:
            answer.raise_for_status()

    async def pages(self):
        page = 1
        while True:
            async with self.session.get(BASE + self.path, params={"page": page}) as answer:
                rows = await answer.json()
            if not rows:
                break
            for row in rows:
                yield row
            page += 1


class Codes(Resource):
    path = "/cost_codes"  # expect: PCR402


class DropJob(Resource):
    path = "/sub_jobs/9"  # expect: PCR401
    paginated = False
    verb = "DELETE"


async def main():
    head = {"Authorization": "Bearer " + os.environ["T"], "Procore-Company-Id": os.environ["C"]}
    async with aiohttp.ClientSession(headers=head) as session:
        await asyncio.gather(*(kind(session).run() for kind in (Codes, DropJob)))


asyncio.run(main())
