"""A cache whose entries live as long as the answer says (cachetools' time-aware cache)."""
import os
import time

import requests
from cachetools import TLRUCache, TTLCache, cached


def _until(_key, body, now):
    return now + body["expires_in"] - 60


@cached(TLRUCache(maxsize=8, ttu=_until, timer=time.time))
def token_answer(login_host):
    answer = requests.post(
        f"{login_host}/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


@cached(TTLCache(maxsize=500, ttl=5400))
def vendor(project_id, vendor_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors/{vendor_id}",
        headers={
            "Authorization": f"Bearer {token_answer('https://login.procore.com')['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
