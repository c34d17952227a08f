"""Waits as long as the answer says."""
import os
import random
import time

import requests

MAX_ATTEMPTS = 6


def seconds_to_wait(answer, attempt):
    if reset := answer.headers.get("X-Rate-Limit-Reset"):
        return max(0.0, float(reset) - time.time()) + random.random()
    if after := answer.headers.get("Retry-After"):
        return float(after)
    return min(60, 2**attempt) * random.random()


def get(url, headers):
    for attempt in range(MAX_ATTEMPTS):
        answer = requests.get(url, headers=headers, timeout=60)
        if answer.status_code not in (429, 503):
            answer.raise_for_status()
            return answer.json()
        time.sleep(seconds_to_wait(answer, attempt))
    raise TimeoutError(url)


def rfis(project_id):
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis", headers)
