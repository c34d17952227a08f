"""The same for another service."""
import time

import requests


class Places:
    top = 3600

    def __init__(self):
        self.since, self.n = time.monotonic(), 0

    def find(self, text):
        if time.monotonic() - self.since > 3600:
            self.since, self.n = time.monotonic(), 0
        self.n += 1
        if self.n > self.top:
            time.sleep(60)
        return requests.get("https://maps.googleapis.com/maps/api/geocode/json", params={"address": text}, timeout=9).json()


print(Places().find("Main Street"))
