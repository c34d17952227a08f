"""One process for ever: the pair lives in the module, or in a store behind a lock."""
import asyncio
import os

import httpx
import requests

TOKEN_URL = "https://login.procore.com/oauth/token"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
_pair = {"refresh_token": os.environ["PROCORE_REFRESH_TOKEN"]}
_shared = {}


def replaced():
    global _pair
    form = {"grant_type": "refresh_token", "refresh_token": _pair["refresh_token"], **APP}
    answer = requests.post(TOKEN_URL, data=form, timeout=30)
    answer.raise_for_status()
    _pair = answer.json()
    return _pair["access_token"]


def updated():
    form = {"grant_type": "refresh_token", "refresh_token": _shared["refresh_token"], **APP}
    answer = requests.post(TOKEN_URL, data=form, timeout=30)
    answer.raise_for_status()
    _shared.update(answer.json())
    return _shared["access_token"]


class Stored:
    def __init__(self, store):
        self.store = store
        self.lock = asyncio.Lock()
        self.pair = {}

    async def renew(self):
        async with self.lock, httpx.AsyncClient() as client:
            form = {"grant_type": "refresh_token", "refresh_token": self.pair["refresh_token"], **APP}
            answer = await client.post(TOKEN_URL, json=form)
            answer.raise_for_status()
            self.pair = answer.json()
            await self.store.put("procore", self.pair)
