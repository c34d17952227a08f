"""The window is a minute."""

import os
import time

import requests

LIMIT = 3600
MINUTE = 60
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
calls = []


def wait():
    now = time.time()
    while calls and calls[0] < now - MINUTE:
        calls.pop(0)
    used = len(calls)
    if used >= LIMIT:
        time.sleep(1)
    calls.append(now)


def projects():
    wait()
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=HEAD, timeout=9).json()
