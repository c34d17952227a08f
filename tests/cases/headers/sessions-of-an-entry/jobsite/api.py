from aiohttp import ClientSession
from homeassistant.helpers.config_entry_oauth2_flow import OAuth2Session, async_oauth2_request

ROOT = "https://api.procore.com/rest/v1.0"


class JobsiteApi:
    def __init__(self, session: OAuth2Session, company: int) -> None:
        self.session = session
        self.company = company

    async def get(self, path: str):
        answer = await self.session.async_request(
            "get", f"{ROOT}/{path}", headers={"Procore-Company-Id": str(self.company)}
        )
        return await answer.json()

    async def rfis(self, project: int):
        return await self.get(f"projects/{project}/rfis")

    async def punch_items(self, project: int):
        answer = await self.session.async_request("get", f"{ROOT}/punch_items?project_id={project}")  # expect: PCR201
        return await answer.json()

    async def cost_codes(self, project: int):
        return await self.get(f"cost_codes?project_id={project}")  # expect: PCR402


async def incidents(hass, token: dict, project: int):
    answer = await async_oauth2_request(hass, token, "get", f"{ROOT}/projects/{project}/incidents")  # expect: PCR201
    return await answer.json()


class Plain:
    def __init__(self, web: ClientSession, token: str) -> None:
        self.web = web
        self.token = token

    async def submittals(self, project: int):
        headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        async with self.web.get(f"{ROOT}/projects/{project}/submittals", headers=headers) as answer:
            return await answer.json()
