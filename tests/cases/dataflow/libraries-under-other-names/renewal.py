"""Tries again when the refresh fails, whatever became of the first one."""
import os

import requests as rq
from tenacity import Retrying as Again, stop_after_attempt as at_most

from store import load, save


def refresh():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": load()["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    for attempt in Again(stop=at_most(3)):  # may: PCR107
        with attempt:
            answer = rq.post("https://login.procore.com/oauth/token", data=form, timeout=5)  # expect: PCR107
            answer.raise_for_status()
            save(answer.json())
