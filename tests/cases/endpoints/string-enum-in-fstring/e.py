from enum import StrEnum
import os
import httpx

class Path(StrEnum):
    TODOS = "/rest/v1.0/todos"  # expect: PCR406
    LOCATIONS = "/rest/v1.0/locations"  # expect: PCR406
    PROJECT_LOCATIONS = "/rest/v1.0/projects/{project_id}/locations"

async def post(client: httpx.AsyncClient, path: Path, body: dict):
    return await client.post(f"https://api.procore.com{path}", json=body, headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})

async def add_todo(client, body):
    return await post(client, Path.TODOS, body)

async def locations(client: httpx.AsyncClient):
    return await client.get("https://api.procore.com" + Path.LOCATIONS.value, headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
