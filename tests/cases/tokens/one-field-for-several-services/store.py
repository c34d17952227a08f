"""The same with mappings in a file."""

import asyncio
import json
import os
import time

import httpx

TOKEN_URLS = {
    "procore": "https://login.procore.com/oauth/token",
    "sage": "https://api.intacct.com/ia/api/v1/oauth2/token",
}


async def renew(vendor: str, path="tokens.json"):
    with open(path) as file:
        tokens = json.load(file)
    token = tokens[vendor]
    form = {
        "grant_type": "refresh_token",
        "refresh_token": token["refresh_token"],
        "client_id": os.environ[f"{vendor.upper()}_CLIENT_ID"],
        "client_secret": os.environ[f"{vendor.upper()}_CLIENT_SECRET"],
    }
    async with httpx.AsyncClient() as client:
        for pause in (1, 5, 25):
            answer = await client.post(TOKEN_URLS[vendor], data=form)
            if answer.status_code == 200:
                token = answer.json()
                token["end"] = time.time() + token["expires_in"]
                tokens[vendor] = token
                break
            await asyncio.sleep(pause)
        else:
            answer.raise_for_status()
    with open(path, "w") as file:
        json.dump(tokens, file)
    return token["access_token"]
