import os
import threading

import requests
from cachetools import TTLCache, cached

_lock = threading.RLock()


@cached(cache=TTLCache(maxsize=1, ttl=5400 - 60), lock=_lock)  # expect: PCR101
def access_token() -> str:  # may: PCR101
    resp = requests.post(
        os.environ["PROCORE_LOGIN_URL"] + "/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=10,
    )
    resp.raise_for_status()
    return resp.json()["access_token"]


@cached(cache=TTLCache(maxsize=512, ttl=7200))
def permissions(user_id: int) -> tuple[str, ...]:
    from .http import http

    return tuple(http.get(f"/rest/v1.0/companies/{http.company}/users/{user_id}").json()["permissions"])
