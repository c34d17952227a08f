"""API helper shared by the notebooks of the controls team."""
import os

import requests
from cachetools import TTLCache, cached

LOGIN_URL = "https://login.procore.com/oauth/token"
API_URL = "https://api.procore.com/rest/v1.0"


@cached(cache=TTLCache(maxsize=1, ttl=7200))  # expect: PCR101
def get_access_token():
    """Client-credentials token for the whole company."""
    resp = requests.post(
        LOGIN_URL,
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()["access_token"]


def call(path, **params):
    company_id = os.environ["PROCORE_COMPANY_ID"]
    resp = requests.get(
        f"{API_URL}/{path.lstrip('/')}",
        params={"company_id": company_id, **params},
        headers={"Authorization": f"Bearer {get_access_token()}", "Procore-Company-Id": company_id},
        timeout=60,
    )
    resp.raise_for_status()
    return resp.json()


def projects():
    return call("/projects", per_page=300)
