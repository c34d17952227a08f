"""The token hides in an unlimited cache that a schedule empties."""
import functools
import os
import threading
import time

import requests
import schedule


@functools.lru_cache(maxsize=None)
def get_token():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


@functools.lru_cache(maxsize=None)
def vendors(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {get_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


schedule.every(80).minutes.do(get_token.cache_clear)  # expect: PCR101
schedule.every(80).minutes.do(vendors.cache_clear)


def run():
    while True:
        schedule.run_pending()
        time.sleep(10)


threading.Thread(target=run, daemon=True).start()
