"""Throttled with the `ratelimit` package."""
import os

import requests
from ratelimit import limits, sleep_and_retry

ONE_HOUR = 3600


class Throttled:
    def __init__(self, token):
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    @sleep_and_retry
    @limits(calls=3600, period=ONE_HOUR)  # expect: PCR205
    def get(self, path, **params):
        answer = requests.get(f"https://api.procore.com/rest/v1.0{path}", params=params, headers=self.headers, timeout=30)
        answer.raise_for_status()
        return answer.json()


def assignees(token, project_id):
    return Throttled(token).get(f"/projects/{project_id}/users")
