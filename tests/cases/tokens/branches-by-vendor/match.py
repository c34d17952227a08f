import time

import requests

LIFETIMES = {"procore": 7200, "quickbooks": 3600}  # expect: PCR101


def lifetime(vendor):
    match vendor:
        case "procore":
            return 7200  # expect: PCR101
        case "quickbooks":
            return 3600
        case _:
            return 1800


class TokenStore:
    def __init__(self, vendor, token_url, cid, secret):
        self.vendor, self.token_url, self.cid, self.secret = vendor, token_url, cid, secret
        self.token = None
        self.until = 0

    def get(self):
        if self.token is None or time.time() >= self.until:
            body = requests.post(self.token_url, data={"grant_type": "client_credentials", "client_id": self.cid, "client_secret": self.secret}).json()
            self.token = body["access_token"]
            self.until = time.time() + lifetime(self.vendor)
        return self.token


class OtherStore:
    def __init__(self, vendor, token_url, refresh):
        self.vendor, self.token_url, self.refresh = vendor, token_url, refresh
        self.value = None
        self.when = 0

    def fetch(self):
        if not self.value or time.monotonic() > self.when:
            body = requests.post(self.token_url, data={"grant_type": "refresh_token", "refresh_token": self.refresh}).json()
            self.value, self.refresh = body["access_token"], body["refresh_token"]
            self.when = time.monotonic() + LIFETIMES[self.vendor]
        return self.value


def make(cid, secret):
    return TokenStore("procore", "https://login.procore.com/oauth/token", cid, secret), TokenStore("quickbooks", "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer", cid, secret)


def make_other(refresh):
    return OtherStore("procore", "https://login.procore.com/oauth/token", refresh)


def life_of(kind):
    if kind == "procore":
        seconds = 5400  # expect: PCR101
    elif kind in ("xero", "sage"):
        seconds = 1800
    else:
        seconds = 60
    return seconds


class Third:
    def __init__(self, kind, token_url, cid, secret):
        self.kind, self.token_url, self.cid, self.secret = kind, token_url, cid, secret
        self.token, self.until = None, 0

    def get(self):
        if self.token is None or time.time() >= self.until:
            body = requests.post(self.token_url, data={"grant_type": "client_credentials", "client_id": self.cid, "client_secret": self.secret}).json()
            self.token = body["access_token"]
            self.until = time.time() + (body.get("expires_in") or life_of(self.kind))
        return self.token


def make_third(cid, secret):
    return Third("procore", "https://login.procore.com/oauth/token", cid, secret), Third("xero", "https://identity.xero.com/connect/token", cid, secret)
