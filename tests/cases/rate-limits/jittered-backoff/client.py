"""Few requests at once, short jittered waits, the vendor's header first."""
import asyncio
import os
import random
import time

import httpx

GATE = asyncio.Semaphore(4)
LONGEST_WAIT = 120


async def get(client, path, **params):
    for attempt in range(8):
        async with GATE:
            answer = await client.get(path, params=params)
        if answer.status_code == 429:
            reset = answer.headers.get("x-rate-limit-reset")
            wait = int(reset) - time.time() if reset else random.uniform(0, 2**attempt)
            await asyncio.sleep(min(max(wait, 0), LONGEST_WAIT))
            continue
        answer.raise_for_status()
        return answer.json()
    raise RuntimeError(f"gave up on {path}")


async def main(project_ids):
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    async with httpx.AsyncClient(base_url="https://api.procore.com", headers=headers, timeout=3600) as client:
        return await asyncio.gather(*(get(client, f"/rest/v1.0/projects/{p}/rfis", per_page=500) for p in project_ids))
