"""The token of the API, kept in Redis."""

import os

import redis
import requests

store = redis.Redis()


def refresh_procore_token():
    form = {
        "grant_type": "refresh_token",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "refresh_token": store.get("procore:refresh").decode(),
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    token = answer.json()
    store.set("procore:access", token["access_token"])
    store.set("procore:refresh", token["refresh_token"])
