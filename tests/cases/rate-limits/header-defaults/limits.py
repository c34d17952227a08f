"""Reads the headers; the old number only fills a gap, and stands in what the tests play."""
import os
import time

import requests


class Limits:
    def __init__(self):
        self.limit = None
        self.remaining = None
        self.reset = None

    def read(self, answer):
        self.limit = int(answer.headers.get("X-Rate-Limit-Limit", 3600))
        self.remaining = int(answer.headers.get("X-Rate-Limit-Remaining", 3600))
        self.reset = float(answer.headers.get("X-Rate-Limit-Reset", time.time() + 3600))

    def pause(self):
        if self.remaining == 0:
            time.sleep(max(self.reset - time.time(), 0))


def get(limits, path):
    limits.pause()
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0{path}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    limits.read(answer)
    if answer.status_code == 429:
        time.sleep(min(float(answer.headers.get("Retry-After", 3600)), 3600))
    return answer
