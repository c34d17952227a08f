"""Tokens and rows in caches that were made before the functions they serve."""

import os
import time
from functools import lru_cache
from operator import attrgetter

import redis
import requests
from cachetools import TTLCache, cachedmethod
from cacheout import Cache
from dogpile.cache import make_region
from flask_caching import Cache as PageCache

API = "https://api.procore.com/rest/v1.0"
COMPANY = os.environ["PROCORE_COMPANY_ID"]

tokens = make_region().configure("dogpile.cache.memory", expiration_time=5300)  # expect: PCR101
rows = make_region().configure("dogpile.cache.memory", expiration_time=7200)
logins = Cache(maxsize=4, ttl=6500)  # expect: PCR101
vendors = Cache(maxsize=400, ttl=6500)
pages = PageCache()
store = redis.Redis()


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


@tokens.cache_on_arguments()
def bearer():
    return ask()["access_token"]


@logins.memoize()
def login():
    return ask()["access_token"]


@pages.memoize(timeout=7100)  # expect: PCR101
def bearer_for_page():
    return ask()["access_token"]


def listed(path, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": COMPANY}
    answer = requests.get(f"{API}/{path}", params={"company_id": COMPANY}, headers=headers, timeout=60)
    answer.raise_for_status()
    return answer.json()


@rows.cache_on_arguments()
def projects():
    return listed("projects", bearer())


@vendors.memoize()
def vendor_list():
    return listed("vendors", login())


@pages.memoize(timeout=7100)
def page_of_projects():
    return listed("projects", bearer_for_page())


class Client:
    def __init__(self):
        self.kept = TTLCache(1, ttl=6900)  # expect: PCR101
        self.lists = TTLCache(64, ttl=6900)

    @cachedmethod(attrgetter("kept"))
    def access_token(self):
        return ask()["access_token"]

    @cachedmethod(lambda self: self.lists)
    def projects(self):
        return listed("projects", self.access_token())


def half_hours(seconds=1800):  # expect: PCR101
    return round(time.time() / seconds)


@lru_cache(maxsize=1)
def bucketed(moment):
    return ask()["access_token"]


def quarter_hours():
    return time.time() // 900


@lru_cache(maxsize=64)
def bucketed_projects(moment):
    return listed("projects", bucketed(half_hours()))


def shown():
    return bucketed_projects(quarter_hours())


def share(worker):
    key = f"worker:{worker}"
    store.hset(key, mapping={"access_token": ask()["access_token"]})
    store.expire(key, 4800)  # expect: PCR101


def announce(worker):
    key = f"seen:{worker}"
    store.hset(key, mapping={"name": worker})
    store.expire(key, 4800)
