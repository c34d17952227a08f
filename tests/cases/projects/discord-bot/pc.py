import aiohttp

API = "https://api.procore.com"
LOGIN = "https://login.procore.com"


class PC:
    token = None

    def __init__(self, id, secret, company):
        self.creds = {"client_id": id, "client_secret": secret}
        self.company = company

    async def _post_form(self, url, **data):
        async with aiohttp.ClientSession() as s:
            async with s.post(url, data={**self.creds, **data}) as r:
                return await r.json(content_type=None)

    async def login(self):
        body = await self._post_form(LOGIN + "/oauth/token", grant_type="client_credentials")
        self.token = body["access_token"]

    async def revoke(self):
        await self._post_form(LOGIN + "/oauth/revoke", token=self.token)  # expect: PCR102
        self.token = None

    def _h(self):
        return {"Authorization": "Bearer %s" % self.token, "Procore-Company-Id": self.company}

    async def get(self, path):
        async with aiohttp.ClientSession(headers=self._h()) as s:
            async with s.get(API + path) as r:
                r.raise_for_status()
                return await r.json()

    async def upload_photo(self, project, name, data):
        form = aiohttp.FormData()
        form.add_field("image[data]", data, filename=name)  # may: PCR404
        async with aiohttp.ClientSession(headers=self._h()) as s:
            async with s.post(f"{API}/rest/v1.0/images", params={"project_id": project}, data=form) as r:  # expect: PCR404
                r.raise_for_status()
