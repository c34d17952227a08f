"""Counters of a module, for each hour of the clock; another one by the minute."""
import os
import time

import requests

TOP = 3500  # expect: PCR205
SPURT = 3600
state = {"hour": 0, "sent": 0}
minute, burst = 0, 0
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def wait():
    global minute, burst
    hour = int(time.time() // 3600)
    if state["hour"] != hour:
        state["hour"] = hour
        state["sent"] = 0
    if state["sent"] + 1 > TOP:
        raise RuntimeError("later")
    state["sent"] += 1
    if time.time() - minute > 60:
        minute, burst = time.time(), 0
    burst += 1
    if burst > SPURT:
        time.sleep(1)


def vendors(project):
    wait()
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/vendors", headers=HEAD, timeout=30).json()


print(vendors(7))
