import aiohttp
import httpx

from company import CompanyTransport, Logged, Stamped, stamp, timed

API = "https://api.procore.com"


def rfis(token, project):
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=API, transport=CompanyTransport(retries=2), headers=headers) as client:
        return client.get(f"/rest/v1.0/projects/{project}/rfis").json()


async def submittals(token, project, company):
    mounts = {"https://": Stamped(httpx.AsyncHTTPTransport(), company)}
    async with httpx.AsyncClient(mounts=mounts, headers={"Authorization": f"Bearer {token}"}) as client:
        return (await client.get(f"{API}/rest/v1.0/projects/{project}/submittals")).json()


async def observations(token, project):
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(API, headers=headers, middlewares=(timed, stamp)) as http:
        async with http.get("/rest/v1.0/observations/items", params={"project_id": project}) as answer:
            return await answer.json()


def users(token, project):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    with httpx.Client(base_url=API, transport=Logged(), headers=headers) as client:
        return client.get(f"/rest/v1.0/projects/{project}/users").json()


async def drawings(token, project):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    async with aiohttp.ClientSession(API, headers=headers, middlewares=[timed]) as http:
        async with http.get(f"/rest/v1.0/projects/{project}/drawing_areas") as answer:
            return await answer.json()
