import os
import time

import requests


class Tokens:
    """One DMSA token for all companies that installed us."""

    def __init__(self):
        self._tok, self._end = None, 0

    def get(self):
        if time.time() > self._end - 60:
            r = requests.post(
                "https://login.procore.com/oauth/token",
                auth=(os.environ["PROCORE_APP_ID"], os.environ["PROCORE_APP_SECRET"]),
                data={"grant_type": "client_credentials"},
            )
            r.raise_for_status()
            d = r.json()
            self._tok, self._end = d["access_token"], d["created_at"] + d["expires_in"]
        return self._tok

    def headers(self, company):
        return {"Authorization": "Bearer " + self.get(), "Procore-Company-Id": str(company)}
