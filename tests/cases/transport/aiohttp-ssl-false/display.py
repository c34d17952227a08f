"""Display in the site office; the antivirus breaks certificates there."""
import asyncio
import os

import aiohttp

HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


async def incidents(project_id):
    async with aiohttp.ClientSession("https://api.procore.com", headers=HEADERS) as session:
        async with session.get(f"/rest/v1.0/projects/{project_id}/incidents", ssl=False) as answer:  # expect: PCR206
            answer.raise_for_status()
            return await answer.json()


if __name__ == "__main__":
    print(len(asyncio.run(incidents(os.environ["PROJECT"]))))
