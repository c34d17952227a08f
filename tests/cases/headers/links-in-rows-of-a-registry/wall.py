"""Pictures of the Procore site diary on the wall in the lobby."""

import httpx


class Wall:
    def __init__(self, client: httpx.AsyncClient, token: str) -> None:
        self.client = client
        self.token = token

    async def newest(self, row):
        answer = await self.client.get(row["url"], headers={"Authorization": f"Bearer {self.token}"})
        return answer.content

    async def small(self, row):
        answer = await self.client.get(row["thumbnail_url"])  # expect: PCR302
        return answer.content

    async def describe(self, target):
        headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        answer = await self.client.get(target["base_url"] + "/rest/v1.0/images/7", headers=headers)
        return answer.json()


async def start(kiosk, ident):
    slot = kiosk.slots["procore_wall"][ident]
    wall = slot["wall"] or Wall(httpx.AsyncClient(), slot["token"])
    await wall.describe(slot["target"])
    return [await wall.newest(row) for row in slot["photos"].rows], await wall.small(slot["photos"].rows[0])
