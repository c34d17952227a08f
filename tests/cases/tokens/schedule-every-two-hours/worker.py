"""Long-running worker: keeps a token fresh and pushes observations to the data lake."""
import logging
import os
import time
from functools import partial

import requests
import schedule

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("worker")

STATE = {"access_token": None}
COMPANY_ID = os.environ["PROCORE_COMPANY_ID"]


def refresh_token():
    resp = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    resp.raise_for_status()
    STATE["access_token"] = resp.json()["access_token"]


def pull_observations():
    resp = requests.get(
        "https://api.procore.com/rest/v1.0/observations/items",
        params={"project_id": os.environ["PROCORE_PROJECT_ID"], "per_page": 500},
        headers={"Authorization": f"Bearer {STATE['access_token']}", "Procore-Company-Id": COMPANY_ID},
        timeout=60,
    )
    resp.raise_for_status()
    log.info("%d observations", len(resp.json()))


def run():
    refresh_token()
    schedule.every(2).hours.do(refresh_token)  # expect: PCR101
    schedule.every().hour.do(partial(refresh_token))  # expect: PCR101
    schedule.every(15).minutes.do(pull_observations)
    while True:
        schedule.run_pending()
        time.sleep(5)


if __name__ == "__main__":
    run()
