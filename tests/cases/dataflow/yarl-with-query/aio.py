"""URLs are put together with yarl."""
import os

import aiohttp
from yarl import URL

API = URL("https://api.procore.com/rest/v1.0")


def signed(path, **query):
    return (API / path).with_query(access_token=os.environ["PROCORE_ACCESS_TOKEN"], **query)  # expect: PCR106


async def vendors(project_id):
    headers = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(signed(f"projects/{project_id}/vendors", per_page=100)) as answer:  # may: PCR106
            answer.raise_for_status()
            return await answer.json()
