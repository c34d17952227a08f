"""A refresh in a coroutine that plain functions run; one of them keeps both tokens, for the other see `hourly.py`."""

import asyncio
import os

import httpx

LOGIN = "https://login.procore.com/oauth/token"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


async def _renewed(refresh_token):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, **APP}
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.post(LOGIN, data=form)  # expect: PCR107
    answer.raise_for_status()
    pair = answer.json()
    return pair["access_token"], pair["refresh_token"]


def nightly_token():
    access, _ = asyncio.run(_renewed(os.environ["PROCORE_REFRESH_TOKEN"]))
    return access
