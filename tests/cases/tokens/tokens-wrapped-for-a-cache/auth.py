import base64

import redis
import requests

TOKEN_URL = "https://login.procore.com/oauth/token"
store = redis.Redis()


def login(code):
    body = requests.post(TOKEN_URL, data={"grant_type": "authorization_code", "code": code}, timeout=30).json()
    store.setex("k1", 7200, base64.b64encode(body["access_token"].encode()))  # expect: PCR101
    store.setex("k2", 6900, base64.b64encode(b"unrelated"))
    return body
