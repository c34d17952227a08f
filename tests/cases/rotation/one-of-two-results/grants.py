"""A refresh answers with two tokens; what each caller makes of the second one."""

import os

import requests

LOGIN = "https://login.procore.com/oauth/token"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def _renewed(refresh_token):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, **APP}
    answer = requests.post(LOGIN, data=form, timeout=30)  # expect: PCR107
    answer.raise_for_status()
    pair = answer.json()
    return pair["access_token"], pair["refresh_token"]


def nightly_token():
    access, _ = _renewed(os.environ["PROCORE_REFRESH_TOKEN"])
    return access
