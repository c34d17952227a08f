import time

import requests

TOKEN_URL = "https://login.procore.com/oauth/token"


class Account:
    def renew(self):
        body = requests.post(TOKEN_URL, data={"grant_type": "client_credentials"}, timeout=30).json()
        later = time.time() + 7200  # expect: PCR101
        self.access_token = body["access_token"]
        self.token_expires_at = later


def renew(store):
    body = requests.post(TOKEN_URL, data={"grant_type": "client_credentials"}, timeout=30).json()
    moment = int(time.time()) + body["expires_in"]
    store["procore"] = {"access_token": body["access_token"], "expires_at": moment}
    return store
