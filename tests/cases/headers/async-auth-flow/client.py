"""The auth object of an asynchronous client adds the company to each request."""

import httpx


class CompanyAuth(httpx.Auth):
    def __init__(self, store, company_id):
        self._store = store
        self._company_id = company_id

    async def async_auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {await self._store.token()}"
        request.headers["Procore-Company-Id"] = str(self._company_id)
        yield request


class TokenAuth(httpx.Auth):
    def __init__(self, store):
        self._store = store

    async def async_auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {await self._store.token()}"
        yield request


async def rfis(store, company_id, project_id):
    async with httpx.AsyncClient(base_url="https://api.procore.com", auth=CompanyAuth(store, company_id)) as client:
        return (await client.get(f"/rest/v1.0/projects/{project_id}/rfis")).json()


async def submittals(store, project_id):
    async with httpx.AsyncClient(base_url="https://api.procore.com", auth=TokenAuth(store)) as client:  # expect: PCR201
        return (await client.get(f"/rest/v1.1/projects/{project_id}/submittals")).json()
