"""Discord bot that answers /rfi <number> from Procore."""
import asyncio
import contextlib
import os

import aiohttp

COMPANY = os.environ["PROCORE_COMPANY_ID"]
REFRESH_EVERY = 5400 - 60  # expect: PCR101


class Procore:
    def __init__(self, http: aiohttp.ClientSession):
        self.http = http
        self.token = ""
        self.ready = asyncio.Event()

    async def _login(self):
        body = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        async with self.http.post("https://login.procore.com/oauth/token", data=body) as answer:
            answer.raise_for_status()
            self.token = (await answer.json())["access_token"]
        self.ready.set()

    async def keep_logged_in(self):
        while True:
            await self._login()
            await asyncio.sleep(REFRESH_EVERY)  # may: PCR101

    async def rfi(self, project_id, number):
        await self.ready.wait()
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": COMPANY}
        url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis"
        async with self.http.get(url, headers=headers, params={"search": number}) as answer:
            answer.raise_for_status()
            return await answer.json()


async def main():
    async with aiohttp.ClientSession() as http:
        procore = Procore(http)
        refresher = asyncio.create_task(procore.keep_logged_in())
        try:
            print(await procore.rfi(os.environ["PROCORE_PROJECT_ID"], "12"))
        finally:
            refresher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await refresher


if __name__ == "__main__":
    asyncio.run(main())
