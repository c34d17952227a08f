import collections
import os
import time

import requests

N = 3500  # expect: PCR205
M = 3500
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


class Pace:
    top = 60 * 60  # expect: PCR205

    def __init__(self):
        self.seen = collections.deque()

    def get(self, path):
        now = time.monotonic()
        while self.seen and now - self.seen[0] > 3600:
            self.seen.popleft()
        if len(self.seen) >= self.top:
            time.sleep(1)
        self.seen.append(now)
        return requests.get("https://api.procore.com/rest/v1.0" + path, headers=HEAD, timeout=30).json()


class Other:
    def __init__(self):
        self.seen = []
        self.rows = []

    def get(self, path):
        now = time.time()
        self.seen = [one for one in self.seen if one > now - 3600]
        if len(self.seen) >= N:
            raise RuntimeError("later")
        self.seen.append(now)
        self.rows.append(requests.get("https://api.procore.com/rest/v1.0" + path, headers=HEAD, timeout=30).json())
        if len(self.rows) >= M:
            self.rows.clear()


print(Pace().get("/projects"), Other().get("/vendors"))
