"""tenacity's loop around the refresh."""
import os

import requests
from tenacity import Retrying, stop_after_attempt, wait_fixed

from pair_file import load, save


def refresh():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": load()["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    for attempt in Retrying(stop=stop_after_attempt(3), wait=wait_fixed(2)):  # may: PCR107
        with attempt:
            answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=5)  # expect: PCR107
            answer.raise_for_status()
            save(answer.json())
