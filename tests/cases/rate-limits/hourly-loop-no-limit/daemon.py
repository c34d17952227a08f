"""Sleeps an hour between two runs; that is a rhythm, not a reaction to a limit."""
import logging
import os
import time

import requests

log = logging.getLogger(__name__)
EVERY = 3600


def run_once():
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/observations/items",
        params={"project_id": os.environ["PROJECT"], "per_page": 100},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    if answer.status_code == 429:
        time.sleep(float(answer.headers.get("Retry-After", 30)))
        return
    answer.raise_for_status()
    log.info("%d observations", len(answer.json()))


def main():
    while True:
        run_once()
        time.sleep(EVERY)


if __name__ == "__main__":
    main()
