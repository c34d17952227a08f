import os

import requests

LOGIN = "https://login.procore.com/oauth/token"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def _exchanged(refresh_token):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, **APP}
    answer = requests.post(LOGIN, data=form, timeout=30)
    answer.raise_for_status()
    pair = answer.json()
    return pair["access_token"], pair["refresh_token"]


def _again(row):
    return _exchanged(row.refresh_token)


def access_token(row):
    row.access_token, row.refresh_token = _again(row)
    row.save()
    return row.access_token
