import os
import time

import requests


class Gate:
    def __init__(self):
        self.since = time.monotonic()
        self.n = 0
        self.http = requests.Session()
        self.http.headers["Authorization"] = "Bearer " + os.environ["TOKEN"]
        self.http.headers["Procore-Company-Id"] = os.environ["COMPANY"]

    def get(self, path):
        if time.monotonic() - self.since >= 3600:
            self.since, self.n = time.monotonic(), 0
        if time.monotonic() - self.since > 7200:
            self.n = 0
        self.n += 1
        if self.n > 3600:  # expect: PCR205
            time.sleep(30)
        return self.http.get("https://api.procore.com/rest/v1.0" + path, timeout=30).json()


print(Gate().get("/projects"))
