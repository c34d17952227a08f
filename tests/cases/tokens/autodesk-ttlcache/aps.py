"""Autodesk Platform Services (formerly Forge) two-legged token; documented life: 3599 seconds."""
import os

import requests
from cachetools import TTLCache, cached

APS = "https://developer.api.autodesk.com"


@cached(TTLCache(maxsize=1, ttl=3500))
def get_token():
    answer = requests.post(
        f"{APS}/authentication/v2/token",
        data={"grant_type": "client_credentials", "scope": "data:read"},
        auth=(os.environ["APS_CLIENT_ID"], os.environ["APS_CLIENT_SECRET"]),
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def hubs():
    answer = requests.get(f"{APS}/project/v1/hubs", headers={"Authorization": f"Bearer {get_token()}"}, timeout=30)
    answer.raise_for_status()
    return answer.json()["data"]
