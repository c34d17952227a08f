import os
from typing import Optional

import httpx
import redis

r = redis.Redis(host=os.getenv("REDIS_HOST", "localhost"), decode_responses=True)
KEY = "integrations:procore:token"


def read() -> Optional[str]:
    return r.get(KEY)


def write(token: str) -> None:
    r.setex(KEY, 5400, token)  # expect: PCR101


def obtain() -> str:
    token = read()
    if token:
        return token
    resp = httpx.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
    )
    resp.raise_for_status()
    token = resp.json()["access_token"]
    write(token)
    return token
