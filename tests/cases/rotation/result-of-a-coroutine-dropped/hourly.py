import asyncio
import os

import httpx

LOGIN = "https://login.procore.com/oauth/token"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


async def _exchanged(refresh_token):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, **APP}
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.post(LOGIN, data=form)
    answer.raise_for_status()
    pair = answer.json()
    return pair["access_token"], pair["refresh_token"]


def keep(row, pair):
    row.access_token, row.refresh_token = pair
    row.save()


def hourly(row):
    keep(row, asyncio.run(_exchanged(row.refresh_token)))
    return row.access_token
