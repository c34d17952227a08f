"""Two vendors in one class, and a package index of a third."""

import time

import boto3
import requests

from vendor import ask

_index = {"token": None, "at": 0.0}


def index_token():
    if time.time() - _index["at"] > 7200:
        client = boto3.client("codeartifact")
        _index["token"] = client.get_authorization_token(domain="wheels")["authorizationToken"]
        _index["at"] = time.time()
    return _index["token"]


class Exchange:
    crm_until = 0.0
    site_until = 0.0

    def crm_token(self):
        if time.time() > self.crm_until:
            answer = requests.post("https://login.salesforce.com/services/oauth2/token", data={}, timeout=30)
            self.crm = answer.json()["access_token"]
            self.crm_until = time.time() + 7200
        return self.crm

    def site_token(self):
        if time.time() > self.site_until:
            self.site = ask()["access_token"]
            self.site_until = time.time() + 7000  # expect: PCR101
        return self.site


def both():
    exchange = Exchange()
    return exchange.crm_token(), exchange.site_token(), index_token()
