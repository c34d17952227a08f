"""Three attempts with the same refresh token; the second can only fail."""
import json
import os
import pathlib
import time

import requests

TOKEN_URL = "https://login.procore.com/oauth/token"
FILE = pathlib.Path("pair.json")


def refresh():
    pair = json.loads(FILE.read_text())
    form = {
        "grant_type": "refresh_token",
        "refresh_token": pair["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    for attempt in range(3):
        try:
            answer = requests.post(TOKEN_URL, data=form, timeout=10)  # expect: PCR107
            answer.raise_for_status()
            FILE.write_text(answer.text)
            return answer.json()["access_token"]
        except requests.RequestException:
            time.sleep(2**attempt)
    raise RuntimeError("no token after three attempts")
