import requests
from cachetools import TTLCache, cachedmethod

TOKEN_URL = "https://login.procore.com/oauth/token"


class Client:
    def __init__(self):
        self._cache = TTLCache(maxsize=1, ttl=7200)  # expect: PCR101
        self._pages = TTLCache(maxsize=100, ttl=600)

    @cachedmethod(lambda self: self._cache)
    def token(self):
        return requests.post(TOKEN_URL, data={"grant_type": "client_credentials"}, timeout=30).json()["access_token"]

    @cachedmethod(lambda self: self._pages)
    def page(self, number):
        return requests.get(f"https://news.example/{number}", timeout=30).text


def lifetime(token):
    return getattr(token, "expires_in", 7100)  # expect: PCR101
