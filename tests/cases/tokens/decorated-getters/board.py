"""Numbers for the site board; everything that it asks for is timed."""

import os
import time

import requests

from watch import timed, traced

COMPANY = os.environ["PROCORE_COMPANY_ID"]
_KEPT = {}


@timed
def kept(key, function, seconds):
    hit = _KEPT.get(key)
    if hit and time.time() - hit[1] < seconds:  # may: PCR101
        return hit[0]
    value = function()
    _KEPT[key] = value, time.time()
    return value


@timed
@traced("login")
def log_in():
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
    return answer.json()["access_token"]


@timed
def fetch_projects():
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": COMPANY},
        headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": COMPANY},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def token():
    return kept("login", log_in, 5000)  # expect: PCR101


def projects():
    return kept("projects", fetch_projects, 7200)
