"""Waits that are short, or as long as the answer says; windows and sizes of the same number."""
import os
import time

import requests
from tenacity import retry, retry_if_exception_type, stop_after_delay, wait_exponential

RATE_LIMIT_RESET_DEFAULT = 3600
MAX_WAIT = 3600
REQUESTS_TIMEOUT = 3600
calls_cache_size = 3600


class Refused(Exception):
    """429."""


@retry(
    retry=retry_if_exception_type(Refused),
    wait=wait_exponential(multiplier=1, max=3600),
    stop=stop_after_delay(3600),
)
def get(path):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/{path}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=REQUESTS_TIMEOUT,
    )
    if answer.status_code == 429:
        wait = min(float(answer.headers.get("X-Rate-Limit-Reset", 0)) - time.time(), MAX_WAIT)
        time.sleep(max(wait, 1))
        raise Refused(path)
    if answer.status_code != 429 and answer.status_code >= 500:
        time.sleep(3600)
        raise Refused(path)
    answer.raise_for_status()
    return answer.json()


def hours_left(answer):
    return int(answer.headers["X-Rate-Limit-Remaining"]) / 3600


def is_fresh(entry, requested_at):
    return entry.requested_at + 3600 >= requested_at
