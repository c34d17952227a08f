"""Three attempts with the same refresh token, sent by the function that sends everything."""
import json
import os
import pathlib
import time

import requests

FILE = pathlib.Path("pair.json")


def send(function, *args, **kwargs):
    kwargs.setdefault("timeout", 10)
    return function(*args, **kwargs)  # expect: PCR107


def form(pair):
    return {
        "grant_type": "refresh_token",
        "refresh_token": pair["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }


def refresh():
    sent = form(json.loads(FILE.read_text()))
    for attempt in range(3):
        try:
            answer = send(requests.post, "https://login.procore.com/oauth/token", data=sent)  # may: PCR107
            answer.raise_for_status()
            FILE.write_text(answer.text)
            return answer.json()["access_token"]
        except requests.RequestException:
            time.sleep(2**attempt)
    raise RuntimeError("no token after three attempts")
