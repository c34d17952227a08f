"""Waits an hour in the handler of HTTP errors, and counts down aloud."""
import logging
import os
import time

import requests
from requests.exceptions import HTTPError

log = logging.getLogger("procore.crawler")
COOL_DOWN = 60 * 60  # expect: PCR205


def fetch(path):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0{path}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


def patiently(path, attempts=3):
    for attempt in range(attempts):
        try:
            return fetch(path)
        except HTTPError as error:
            if error.response is None or error.response.status_code != 429:
                raise
            log.warning("attempt %d: rate limit, cooling down", attempt)
            time.sleep(COOL_DOWN)  # may: PCR205
    raise TimeoutError(path)


def projects(company_id):
    return patiently(f"/companies/{company_id}/projects")
