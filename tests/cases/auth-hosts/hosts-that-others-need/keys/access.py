"""Where tokens are had: one login for each stage."""

import os
import time

import requests

LOGINS = {
    "live": "https://login.procore.com",
    "trial": "https://login-sandbox.procore.com",
}
LIVE = "https://api.procore.com"
TRIAL = "https://sandbox.procore.com"


class Key:
    def __init__(self, login):
        self.login = login
        self.value, self.until = None, 0

    def fresh(self):
        if time.time() > self.until:
            form = {"grant_type": "client_credentials", "client_id": os.environ["PROCORE_ID"], "client_secret": os.environ["PROCORE_SECRET"]}
            body = requests.post(self.login + "/oauth/token", data=form, timeout=20).json()
            self.value, self.until = body["access_token"], time.time() + body["expires_in"] - 30
        return self.value


def key(stage):
    return Key(LOGINS[stage])


class Door:
    def __init__(self, base, key, company):
        self.base, self.key, self.company = base, key, company

    def open(self, path):
        headers = {"Authorization": f"Bearer {self.key.fresh()}", "Procore-Company-Id": self.company}
        return requests.get(self.base + path, headers=headers, timeout=20).json()
