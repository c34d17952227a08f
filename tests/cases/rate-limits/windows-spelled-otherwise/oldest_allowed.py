"""The hour is in a local."""

import os
import time

import requests

LIMIT = 3500  # expect: PCR205
HOUR = 60 * 60
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
calls = []


def wait():
    now = time.time()
    oldest = now - HOUR
    calls[:] = [call for call in calls if call > oldest]
    if len(calls) >= LIMIT:
        time.sleep(1)
    calls.append(now)


def projects():
    wait()
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=HEAD, timeout=9).json()
