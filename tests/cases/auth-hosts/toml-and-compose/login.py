"""Two programs, two places where the address of the token endpoint is kept."""
import os
import tomllib

import requests

with open("config.toml", "rb") as fh:
    CONFIG = tomllib.load(fh)["procore"]

FORM = {
    "grant_type": "client_credentials",
    "client_id": os.environ["PROCORE_CLIENT_ID"],
    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
}


def job_token():
    return requests.post(CONFIG["token_url"], data=FORM, timeout=30).json()["access_token"]


def web_token():
    return requests.post(os.environ["PROCORE_TOKEN_URL"], data=FORM, timeout=30).json()["access_token"]
