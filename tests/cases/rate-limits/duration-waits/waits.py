"""An hour, spelled in other ways, whenever the answer says 429."""
import asyncio
import os
from datetime import timedelta
from http import HTTPStatus

import httpx
import tenacity

PAUSE = timedelta(hours=1)  # expect: PCR205
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}
client = httpx.AsyncClient(base_url="https://api.procore.com/rest/v1.0", headers=HEADERS)


async def incidents(project_id):
    answer = await client.get(f"/projects/{project_id}/incidents")
    if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        await asyncio.sleep(PAUSE.total_seconds())  # may: PCR205
        answer = await client.get(f"/projects/{project_id}/incidents")
    return answer.raise_for_status().json()


async def checklists(project_id):
    answer = await client.get(f"/projects/{project_id}/checklist/lists/filter_options")
    match answer.status_code:
        case 200:
            return answer.json()
        case 429:
            await asyncio.sleep(3600)  # expect: PCR205
            return await checklists(project_id)
        case _:
            answer.raise_for_status()


def refused(answer):
    return answer.status_code == 429


@tenacity.retry(retry=tenacity.retry_if_result(refused), wait=tenacity.wait_fixed(timedelta(hours=1)))  # expect: PCR205
async def forms(project_id):
    return await client.get(f"/projects/{project_id}/forms")


async def equipment(project_id):
    answer = await client.get(f"/projects/{project_id}/equipment")
    delay = 3600 if answer.status_code == 429 else 5  # expect: PCR205
    if answer.is_error:
        await asyncio.sleep(delay)  # may: PCR205
        answer = await client.get(f"/projects/{project_id}/equipment")
    return answer.json()
