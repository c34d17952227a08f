"""Procore access for the public jobsite pages."""
import os

import requests

from .extensions import cache


@cache.cached(timeout=7140, key_prefix="procore-bearer")  # expect: PCR101
def bearer_token():
    resp = requests.post(
        "https://login.procore.com/oauth/token",
        json={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=15,
    )
    resp.raise_for_status()
    return resp.json()["access_token"]


@cache.memoize(timeout=900)
def project(project_id):
    company = os.environ["PROCORE_COMPANY_ID"]
    resp = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}",
        params={"company_id": company},
        headers={"Authorization": f"Bearer {bearer_token()}", "Procore-Company-Id": company},
        timeout=15,
    )
    resp.raise_for_status()
    return resp.json()
