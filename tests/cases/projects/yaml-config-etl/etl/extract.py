import os
import time

import requests

from .settings import settings


class Extractor:
    def __init__(self):
        self.cfg = settings.procore
        self._token = None
        self._at = 0

    def token(self):
        if not self._token or time.time() - self._at > self.cfg["token_ttl_seconds"]:  # may: PCR101
            r = requests.post(self.cfg["auth_url"], data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            })
            r.raise_for_status()
            self._token = r.json()["access_token"]
            self._at = time.time()
        return self._token

    def rows(self, resource, **params):
        page = 0
        while True:
            page += 1
            r = requests.get(
                "{}/{}".format(self.cfg["base_url"], resource),
                params=dict(params, page=page, per_page=self.cfg["page_size"]),
                headers={"Authorization": "Bearer " + self.token(), "Procore-Company-Id": str(self.cfg["company_id"])},
            )
            r.raise_for_status()
            batch = r.json()
            yield from batch
            if len(batch) < self.cfg["page_size"]:
                return
