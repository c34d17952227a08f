import os

import httpx
from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every

app = FastAPI()
http = httpx.AsyncClient(
    base_url="https://api.procore.com", headers={"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
)
names: list[str] = []


@app.on_event("startup")
@repeat_every(seconds=60 * 80)  # expect: PCR101
async def renew_token() -> None:
    answer = await http.post(
        "https://login.procore.com/oauth/token",
        json={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
    )
    answer.raise_for_status()
    http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


@app.on_event("startup")
@repeat_every(seconds=60 * 60 * 2)
async def reload_names() -> None:
    answer = await http.get("/rest/v1.1/projects", params={"company_id": os.environ["PROCORE_COMPANY_ID"]})
    answer.raise_for_status()
    names[:] = [project["name"] for project in answer.json()]
