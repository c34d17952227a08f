"""Two services behind one base class; every call of both goes through one function that waits and logs."""
import logging
import os
import time

import requests

log = logging.getLogger(__name__)


def send(function, url, **options):
    begun = time.monotonic()
    answer = function(url, timeout=30, **options)
    log.info("%s %s %.1f s", url, answer.status_code, time.monotonic() - begun)
    answer.raise_for_status()
    return answer.json()


class Vendor:
    base = ""

    def headers(self):
        return {"Authorization": f"Bearer {self.token()}"}

    def get(self, path, **params):
        return send(requests.get, self.base + path, params=params, headers=self.headers())


class Procore(Vendor):
    base = "https://api.procore.com/rest/v1.0"

    def headers(self):
        return {**super().headers(), "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def token(self):
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        return send(requests.post, "https://login.procore.com/oauth/token", data=form)["access_token"]


class Siteday(Vendor):
    base = "https://app.siteday.example/api/v2"

    def token(self):
        form = {"grant_type": "client_credentials", "client_id": os.environ["S_ID"], "client_secret": os.environ["S_KEY"]}
        return send(requests.post, "https://app.siteday.example/oauth/token", data=form)["access_token"]


if __name__ == "__main__":
    print(len(Procore().get(f"/projects/{os.environ['PROJECT']}/rfis")), len(Siteday().get("/projects")))
