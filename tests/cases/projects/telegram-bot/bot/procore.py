import time

import aiohttp

from .config import settings


class Procore:
    def __init__(self):
        self._token = None
        self._exp = 0

    async def _auth(self) -> dict:
        if self._token is None or time.time() > self._exp:
            async with aiohttp.ClientSession() as s:
                async with s.post(settings.login_url, data={
                    "grant_type": "client_credentials",
                    "client_id": settings.client_id,
                    "client_secret": settings.client_secret,
                }) as r:
                    r.raise_for_status()
                    body = await r.json()
            self._token = body["access_token"]
            self._exp = time.time() + body.get("expires_in", 7200) - 60  # expect: PCR101
        return {"Authorization": f"Bearer {self._token}", "Procore-Company-Id": settings.company_id}

    async def open_rfis(self, project_id):
        async with aiohttp.ClientSession(settings.api_url, headers=await self._auth()) as s:
            async with s.get(f"/rest/v1.0/projects/{project_id}/rfis", params={"filters[status]": "open"}) as r:
                r.raise_for_status()
                return await r.json()

    async def fetch_telegram(self, url):
        async with aiohttp.ClientSession() as s:
            async with s.get(url) as r:
                return await r.read()

    async def upload_image(self, project_id, name, content):
        form = aiohttp.FormData()
        form.add_field("image[data]", content, filename=name, content_type="image/jpeg")  # may: PCR404
        async with aiohttp.ClientSession(settings.api_url, headers=await self._auth()) as s:
            async with s.post("/rest/v1.0/images", params={"project_id": str(project_id)}, data=form) as r:  # expect: PCR404
                r.raise_for_status()

    async def drawing(self, project_id, number):
        headers = await self._auth()
        async with aiohttp.ClientSession() as s:
            async with s.get(f"{settings.api_url}/rest/v1.1/projects/{project_id}/drawings", headers=headers) as r:
                drawings = await r.json()
            for d in drawings:
                if d["number"] == number:
                    async with s.get(d["current_revision"]["pdf_url"]) as pdf:  # expect: PCR302
                        return await pdf.read()
        return None
