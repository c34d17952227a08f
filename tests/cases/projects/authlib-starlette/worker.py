"""Background exports with authlib's httpx client."""
import asyncio
import os

from authlib.integrations.httpx_client import AsyncOAuth2Client

TOKEN = "https://login.procore.com/oauth/token"


async def client():
    c = AsyncOAuth2Client(
        os.environ["PROCORE_CLIENT_ID"],
        os.environ["PROCORE_CLIENT_SECRET"],
        token_endpoint=TOKEN,
        grant_type="client_credentials",
        base_url="https://api.procore.com",
        headers={"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
    )
    await c.fetch_token()
    return c


async def main():
    async with await client() as c:
        r = await c.get("/rest/v1.0/project_dates", params={"project_id": 4})  # expect: PCR406
        print(r.json())
        r = await c.get("/rest/v1.0/projects/4/project_dates")
        print(r.json())


if __name__ == "__main__":
    asyncio.run(main())
