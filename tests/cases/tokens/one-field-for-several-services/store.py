"""The same with mappings in a file."""

import json
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
    async with httpx.AsyncClient() as client:
        for _ in range(2):
            form = {"grant_type": "refresh_token", "refresh_token": token["refresh_token"]}
            answer = await client.post(TOKEN_URLS[vendor], data=form)
            if answer.status_code == 200:
                token = answer.json()
                token["end"] = time.time() + token["expires_in"]
                tokens[vendor] = token
    with open(path, "w") as file:
        json.dump(tokens, file)
    return token["access_token"]
