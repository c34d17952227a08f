import asyncio
import logging
from typing import Any

import aiohttp
from yarl import URL

log = logging.getLogger("mirror")
ROOT = URL("https://api.procore.com/rest/v1.0")


class Mirror:
    def __init__(self, company: int, refresh: str, app: tuple[str, str]):
        self.company = company
        self.refresh = refresh
        self.app = app
        self.http: aiohttp.ClientSession | None = None

    async def __aenter__(self):
        bearer = await self.login()
        self.http = aiohttp.ClientSession(
            headers={"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(self.company)}
        )
        return self

    async def __aexit__(self, *exc):
        await self.http.close()

    async def login(self) -> str:
        async with aiohttp.ClientSession() as http:
            async with http.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": self.refresh,
                    "client_id": self.app[0],
                    "client_secret": self.app[1],
                },
            ) as answer:
                body = await answer.json()
        self.refresh = body["refresh_token"]
        return body["access_token"]

    async def keep_alive(self):
        while True:
            await asyncio.sleep(80 * 60)  # expect: PCR101
            bearer = await self.login()
            self.http.headers.update({"Authorization": f"Bearer {bearer}"})

    async def rows(self, *parts: str, **query: Any):
        async with self.http.get(ROOT.joinpath(*parts) % query) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def save(self, link: str, target):
        async with self.http.get(link) as answer:
            target.write(await answer.read())

    async def push(self, project: int, name: str, size: int, content: bytes):
        async with self.http.post(ROOT / "projects" / str(project) / "uploads", json={"response_filename": name}) as answer:  # expect: PCR406
            slot = await answer.json()
        form = aiohttp.FormData(slot["fields"])
        form.add_field("file", content)
        async with self.http.post(slot["url"], data=form) as answer:  # expect: PCR303
            answer.raise_for_status()
        return slot["uuid"]
