"""A session that repeats every request, POST as well; its methods are handed to the function that logs."""
import json
import logging
import os
import pathlib

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

log = logging.getLogger(__name__)
PAIR = pathlib.Path("pair.json")
session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=4, status_forcelist=[502, 503], allowed_methods=None)))


def logged(function, url, **options):
    log.info("%s", url)
    return function(url, timeout=5, **options)


def refresh():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": json.loads(PAIR.read_text())["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = logged(session.post, "https://login.procore.com/oauth/token", data=form)  # expect: PCR107
    answer.raise_for_status()
    PAIR.write_text(json.dumps(answer.json()))
    return answer.json()["access_token"]
