"""Partials for the three OAuth requests."""
import json
import os
import pathlib
import time
from functools import partial

import requests

post_token = partial(requests.post, "https://app.procore.com/oauth/token", timeout=30)  # expect: PCR104
app = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
PAIR = pathlib.Path("pair.json")


def _keep(answer):
    answer.raise_for_status()
    PAIR.write_text(answer.text)
    return answer.json()


def exchange(code):
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": os.environ["REDIRECT_URI"]}
    return _keep(post_token(data={**form, **app}))


def bearer():
    pair = json.loads(PAIR.read_text())
    if time.time() >= pair["created_at"] + pair["expires_in"]:
        form = {"grant_type": "refresh_token", "refresh_token": pair["refresh_token"]}
        pair = _keep(post_token(data={**form, **app}))
    return pair["access_token"]
