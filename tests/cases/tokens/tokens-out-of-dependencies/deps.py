"""Dependencies that hand out the token itself, and keep it in a cache."""
from typing import Annotated

import httpx
from cachetools import LRUCache
from fastapi import Depends

_tokens = LRUCache(maxsize=4)


async def token():
    if "one" in _tokens:
        return _tokens["one"]
    async with httpx.AsyncClient() as client:
        form = {"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}  # may: PCR103
        answer = await client.post("https://login.procore.com/oauth/token", data=form)  # may: PCR103
    _tokens["one"] = answer.json()["access_token"]
    return _tokens["one"]


Token = Annotated[str, Depends(token)]
