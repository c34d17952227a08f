"""Sessions that log in again when their token is too old."""
import os
import time

import requests


class Renewing(requests.Session):
    good_for = 50 * 60

    def __init__(self):
        super().__init__()
        self._at = 0.0

    def renew(self):
        raise NotImplementedError

    def request(self, method, url, **kwargs):
        if time.time() - self._at > self.good_for:  # may: PCR101
            self.headers["Authorization"] = "Bearer " + self.renew()
            self._at = time.time()
        return super().request(method, url, **kwargs)


class ProcoreSession(Renewing):
    good_for = 4800  # expect: PCR101

    def __init__(self):
        super().__init__()
        self.headers["Procore-Company-Id"] = os.environ["COMPANY"]

    def renew(self):
        form = {"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["KEY"]}
        return requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]


class BoxSession(Renewing):
    def renew(self):
        form = {"grant_type": "client_credentials", "client_id": os.environ["B_ID"], "client_secret": os.environ["B_KEY"]}
        return requests.post("https://api.box.com/oauth2/token", data=form, timeout=20).json()["access_token"]


if __name__ == "__main__":
    print(ProcoreSession().get("https://api.procore.com/rest/v1.0/projects").json())
    print(BoxSession().get("https://api.box.com/2.0/folders/0").json())
