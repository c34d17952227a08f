"""One session for everything, with retries for reads and writes alike."""
import json
import os
import pathlib

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

PAIR = pathlib.Path("pair.json")
session = requests.Session()
retry = Retry(total=5, backoff_factor=1, status_forcelist=[500, 502, 503], allowed_methods=["GET", "POST"])  # may: PCR107
session.mount("https://", HTTPAdapter(max_retries=retry))


def refresh():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": json.loads(PAIR.read_text())["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = session.post("https://login.procore.com/oauth/token", data=form, timeout=5)  # expect: PCR107
    answer.raise_for_status()
    PAIR.write_text(json.dumps(answer.json()))
    return answer.json()["access_token"]
