"""Caches of Procore *data*; the token itself is asked for when the server says so."""
import os
import time

import requests
from cachetools import TTLCache, cached

projects_cache = TTLCache(maxsize=64, ttl=7200)
vendor_cache = TTLCache(maxsize=1024, ttl=5400)
_token = {}


def _bearer():
    if not _token or time.time() > _token["expires_at"]:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        body = answer.json()
        _token.update(value=body["access_token"], expires_at=time.time() + body["expires_in"] - 60)
    return _token["value"]


def _get(path, **params):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        "https://api.procore.com" + path,
        params=params,
        headers={"Authorization": f"Bearer {_bearer()}", "Procore-Company-Id": company},
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


@cached(projects_cache)
def projects(company_id):
    return _get("/rest/v1.1/projects", company_id=company_id)


@cached(vendor_cache, key=lambda project_id, vendor_id: (project_id, vendor_id))
def vendor(project_id, vendor_id):
    return _get(f"/rest/v1.1/projects/{project_id}/vendors/{vendor_id}")
