"""The same budget with further libraries."""
import os

import aiohttp
from asyncio_throttle import Throttler
from pyrate_limiter import Duration, Limiter, Rate, RequestRate
from requests_ratelimiter import LimiterAdapter

import requests

HOURLY = Rate(3600, Duration.HOUR)  # expect: PCR205
procore_limiter = Limiter(HOURLY)
OLD_RATE = RequestRate(3600, Duration.HOUR)  # expect: PCR205
throttler = Throttler(rate_limit=3600, period=3600)  # expect: PCR205


def session(token):
    made = requests.Session()
    made.mount("https://api.procore.com", LimiterAdapter(per_hour=3600))  # expect: PCR205
    made.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
    return made


async def tasks(project_id):
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    async with throttler, aiohttp.ClientSession("https://api.procore.com", headers=headers) as http:
        async with http.get("/rest/v1.0/tasks", params={"project_id": project_id}) as answer:
            return await answer.json()


def budget(project_id, token):
    procore_limiter.try_acquire("procore")
    answer = session(token).get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/budget_views/columns")
    return answer.json()
