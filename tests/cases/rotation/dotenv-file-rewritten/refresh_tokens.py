"""The `.env` file itself is the store: both tokens are written back to it."""
import os

import requests
from dotenv import load_dotenv, set_key

load_dotenv()


def refresh():
    form = {
        "grant_type": "refresh_token",
        "client_id": os.getenv("PROCORE_CLIENT_ID"),
        "client_secret": os.getenv("PROCORE_CLIENT_SECRET"),
        "refresh_token": os.getenv("PROCORE_REFRESH_TOKEN"),
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    tokens = answer.json()
    set_key(".env", "PROCORE_ACCESS_TOKEN", tokens["access_token"])
    set_key(".env", "PROCORE_REFRESH_TOKEN", tokens["refresh_token"])
    return tokens["access_token"]
