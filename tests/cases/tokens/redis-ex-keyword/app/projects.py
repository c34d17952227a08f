import json
import os

import httpx

from .security import TTL, pool, procore_token

COMPANY = os.environ["PROCORE_COMPANY_ID"]


async def project_list() -> list[dict]:
    if cached := await pool.get("project_list"):
        return json.loads(cached)
    headers = {"Authorization": f"Bearer {await procore_token()}", "Procore-Company-Id": COMPANY}
    async with httpx.AsyncClient(base_url="https://api.procore.com", headers=headers) as client:
        answer = await client.get("/rest/v1.1/projects", params={"company_id": COMPANY})
    answer.raise_for_status()
    await pool.set("project_list", answer.text, ex=TTL["project_list"])
    return answer.json()
