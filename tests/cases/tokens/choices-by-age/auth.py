import time

import requests

TOKEN_URL = "https://login.procore.com/oauth/token"


def fetch():
    return requests.post(TOKEN_URL, data={"grant_type": "client_credentials"}, timeout=30).json()["access_token"]


def kept(old, born):
    return fetch() if time.time() - born > 7000 else old  # expect: PCR101
