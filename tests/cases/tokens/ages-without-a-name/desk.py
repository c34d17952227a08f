import os
import time

import requests

PAIR = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


class Desk:
    def __init__(self):
        self.a = self.b = None

    def c(self):
        form = {"grant_type": "client_credentials", **PAIR}
        self.a = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30).json()["access_token"]
        self.b = time.monotonic()

    def d(self):
        return self.b is None or (e := time.monotonic() - self.b) >= 4500 or e < 0  # expect: PCR101

    def read(self, path):
        if self.d():
            self.c()
        headers = {"Authorization": f"Bearer {self.a}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=headers, timeout=30).json()
