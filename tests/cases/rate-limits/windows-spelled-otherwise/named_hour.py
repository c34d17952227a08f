"""The hour has a name, and the limit stands first."""

import os
import time

import requests

LIMIT = 3600  # expect: PCR205
HOUR = 3600
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
calls = []


def wait():
    now = time.time()
    while calls and calls[0] < now - HOUR:
        calls.pop(0)
    if len(calls) >= LIMIT:
        time.sleep(1)
    calls.append(now)


def projects():
    wait()
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=HEAD, timeout=9).json()
