"""Login of the service; a second one for scripts reads the environment itself."""
import os

import httpx
import requests

from settings import settings


async def login() -> str:
    async with httpx.AsyncClient(base_url=settings.procore_auth_url) as client:
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.procore_client_id,
            "client_secret": settings.procore_client_secret,
        }
        answer = await client.post("/oauth/token", data=form)
    answer.raise_for_status()
    return answer.json()["access_token"]


def script_login() -> str:
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post(f"{os.getenv('PROCORE_OAUTH_URL')}/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]
