import aiohttp
from yarl import URL

API = URL("https://api.procore.com")


class Photos:
    def __init__(self, token, company):
        self.token, self.company = token, company

    def _auth(self, url):
        if url.host != API.host:
            return {}
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company)}

    async def _fetch(self, session, url):
        return await session.get(url, headers=self._auth(url))  # expect: PCR302

    async def run(self, project):
        async with aiohttp.ClientSession() as session:
            rows = await (await self._fetch(session, API / "rest/v1.0/images" % {"project_id": project})).json()
            return [await self._fetch(session, URL(row["url"])) for row in rows]
