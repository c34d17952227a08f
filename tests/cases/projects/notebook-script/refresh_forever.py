"""Keeps token.json fresh for the notebook."""
import json
import os
import time

import requests

while True:
    r = requests.post("https://login.procore.com/oauth/token", data={  # expect: PCR107
        "grant_type": "refresh_token",
        "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"],  # may: PCR107
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    })
    json.dump({"access_token": r.json()["access_token"]}, open("token.json", "w"))
    time.sleep(2 * 60 * 60)  # expect: PCR101
