"""Jobs that are repeated, counted and run by the clock."""

import functools
import os
import time

import requests
import schedule

API = "https://api.procore.com/rest/v1.0"
FORM = {
    "grant_type": "client_credentials",
    "client_id": os.environ["PROCORE_CLIENT_ID"],
    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
}
_STATE = {}


def repeated(times):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except requests.HTTPError:
                    time.sleep(attempt)
            raise RuntimeError(function.__name__)

        return inner

    return decorate


@repeated(3)
def log_in():
    answer = requests.post("https://login.procore.com/oauth/token", data=FORM, timeout=30)
    answer.raise_for_status()
    _STATE["bearer"] = answer.json()["access_token"]


@repeated(3)
def copy_rfis():
    headers = {"Authorization": f"Bearer {_STATE['bearer']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    answer = requests.get(f"{API}/projects/7/rfis", headers=headers, timeout=60)
    answer.raise_for_status()
    print(len(answer.json()))


schedule.every(80).minutes.do(log_in)  # expect: PCR101
schedule.every(80).minutes.do(copy_rfis)

while True:
    schedule.run_pending()
    time.sleep(1)
