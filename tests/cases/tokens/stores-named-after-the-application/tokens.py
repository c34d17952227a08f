"""Tokens of all services, under keys that begin with the application's name."""

import os

import redis
import requests
from django.core.cache import cache

from .options import options

store = redis.Redis()


def for_signing(assertion: str) -> str:
    key = "procore_papers:signing"
    token = cache.get(key)
    if token is None:
        response = requests.post(
            f"{options.SIGNING_BASE}/oauth/token",
            data={"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion},
            timeout=15,
        )
        token = response.json()["access_token"]
        cache.set(key, token, options.SIGNING_TTL)
    return token


def for_books(code: str) -> str:
    response = requests.post("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer", data={"code": code}, timeout=15)
    token = response.json()["access_token"]
    store.setex("procore_papers:books", 3300, token)
    return token


def for_projects() -> str:
    token = store.get("papers:projects")
    if token is None:
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PAPERS_CLIENT_ID"],
                "client_secret": os.environ["PAPERS_CLIENT_SECRET"],
            },
            timeout=15,
        )
        token = response.json()["access_token"]
        store.setex("papers:projects", 5000, token)  # expect: PCR101
    return token
