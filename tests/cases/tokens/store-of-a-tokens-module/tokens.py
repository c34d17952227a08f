"""The access token, kept in Redis."""

import os

import redis
import requests

store = redis.Redis.from_url(os.environ["REDIS_URL"])
token_store = redis.Redis.from_url(os.environ["REDIS_URL"], db=3)


def renew():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=20)
    answer.raise_for_status()
    token_store.set("procore", answer.json()["access_token"], ex=5400)  # expect: PCR101


def current():
    return token_store.get("procore") or (renew() or token_store.get("procore"))
