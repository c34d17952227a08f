"""Tokens of the nightly jobs and what they read, each with a cache."""

import os

import requests
from cachetools import TTLCache, cached

_jobs = TTLCache(maxsize=4, ttl=80 * 60)  # expect: PCR101
_job_lists = TTLCache(maxsize=100, ttl=75 * 60)
_sync_box = TTLCache(maxsize=1, ttl=6600)  # expect: PCR101


@cached(_jobs)
def job_token() -> str:
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()["access_token"]


def _headers(company: str) -> dict:
    return {"Authorization": f"Bearer {job_token()}", "Procore-Company-Id": company}


@cached(_job_lists)
def job_list(company: str) -> list[dict]:
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/projects",
        params={"company_id": company},
        headers=_headers(company),
        timeout=30,
    )
    return answer.json()


@cached(cache=_sync_box)
def login() -> str:
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_SYNC_ID"],
            "client_secret": os.environ["PROCORE_SYNC_SECRET"],
        },
        timeout=30,
    )
    return response.json()["access_token"]
