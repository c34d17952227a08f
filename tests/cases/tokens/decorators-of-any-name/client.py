import os
from datetime import timedelta

import httpx
import requests

from memo import again_after, bounded, expiring

FORM = {
    "grant_type": "client_credentials",
    "client_id": os.environ["PROCORE_CLIENT_ID"],
    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
}


@expiring(4800)  # expect: PCR101
def token():
    return requests.post("https://login.procore.com/oauth/token", data=FORM).json()["access_token"]


@again_after(timedelta(minutes=80))  # expect: PCR101
async def token_for_tasks():
    async with httpx.AsyncClient() as client:
        return (await client.post("https://login.procore.com/oauth/token", data=FORM)).json()["access_token"]


@bounded(900)
async def one_token():
    async with httpx.AsyncClient() as client:
        return (await client.post("https://login.procore.com/oauth/token", data=FORM)).json()["access_token"]


@expiring(7200)
def projects(company):
    headers = {"Authorization": f"Bearer {token()}", "Procore-Company-Id": company}
    return requests.get(
        "https://api.procore.com/rest/v1.0/projects", params={"company_id": company}, headers=headers
    ).json()
