"""Refresh with tenacity: any failure is simply tried again with the same refresh token."""
import os

import requests
from tenacity import retry, stop_after_attempt, wait_exponential

from pair_store import load, save


@retry(stop=stop_after_attempt(5), wait=wait_exponential())  # expect: PCR107
def refresh(refresh_token):
    form = {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=10)  # may: PCR107
    answer.raise_for_status()
    return answer.json()


def renew():
    pair = refresh(load()["refresh_token"])
    save(pair)
    return pair["access_token"]
