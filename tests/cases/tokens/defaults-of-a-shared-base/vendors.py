"""Every vendor keeps its token in the same cache, under a key and for a time of its own."""
import os

import requests
from django.core.cache import cache


class Vendor:
    slot = ""
    seconds = 1800
    root = ""

    def login(self):
        raise NotImplementedError

    def key(self):
        kept = cache.get(self.slot)
        if kept is None:
            kept = self.login()
            cache.set(self.slot, kept, self.seconds)
        return kept

    def extra(self):
        return {}

    def get(self, path):
        return requests.get(self.root + path, headers={"Authorization": f"Bearer {self.key()}", **self.extra()}, timeout=20)


class Procore(Vendor):
    slot = "procore-key"
    seconds = 80 * 60  # expect: PCR101
    root = "https://api.procore.com"

    def extra(self):
        return {"Procore-Company-Id": os.environ["PROCORE_COMPANY"]}

    def login(self):
        form = {"grant_type": "client_credentials", "client_id": os.environ["P_ID"], "client_secret": os.environ["P_KEY"]}
        return requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]

    def rfis(self, project):
        return self.get(f"/rest/v1.0/projects/{project}/rfis").json()


class Xero(Vendor):
    slot = "xero-key"
    seconds = 25 * 60
    root = "https://api.xero.com/api.xro/2.0"

    def login(self):
        form = {"grant_type": "client_credentials", "scope": "accounting.transactions"}
        pair = (os.environ["X_ID"], os.environ["X_KEY"])
        return requests.post("https://identity.xero.com/connect/token", data=form, auth=pair, timeout=20).json()["access_token"]

    def invoices(self):
        return self.get("/Invoices").json()
