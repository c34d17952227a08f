"""A base class for the services we talk to; addresses stand in one file, by environment and service."""

import os
from pathlib import Path

import requests
import yaml

STAGE = os.environ.get("STAGE", "demo")
ADDRESSES = yaml.safe_load((Path(__file__).parent / "addresses.yaml").read_text())


class Service:
    name = ""

    def __init__(self, store, stage=None):
        self.store = store
        self.config = ADDRESSES[stage or STAGE][self.name]
        self.http = requests.Session()

    def renew(self):
        form = {"grant_type": "refresh_token", "refresh_token": self.store.renewal(self.name)}
        answer = requests.post(self.config["token_url"], data=form, timeout=20).json()
        self.store.keep(self.name, answer)
        return answer["access_token"]

    def more_headers(self):
        return {}

    def get(self, path):
        headers = {"Authorization": f"Bearer {self.renew()}", **self.more_headers()}
        return self.http.get(f"{self.config['rest']}/{path}", headers=headers, timeout=30).json()


class Procore(Service):
    name = "procore"

    def more_headers(self):
        return {"Procore-Company-Id": str(self.store.company)}

    def vendors(self):
        return self.get("vendors")

    def page(self, vendor):
        return f"{self.config['pages']}/{self.store.company}/company/directory/vendors/{vendor}"


class Ledger(Service):
    name = "ledger"

    def suppliers(self):
        return self.get("suppliers")
