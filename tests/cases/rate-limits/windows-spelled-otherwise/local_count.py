"""The length goes by a local."""

import os
import time

import requests

LIMIT = 3600  # expect: PCR205
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
calls = []


def wait():
    now = time.time()
    while calls and now - calls[0] > 3600:
        calls.pop(0)
    used = len(calls)
    if used >= LIMIT:
        time.sleep(1)
    calls.append(now)


def projects():
    wait()
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=HEAD, timeout=9).json()
