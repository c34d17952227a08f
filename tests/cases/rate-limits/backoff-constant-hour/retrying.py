"""Retries with the `backoff` package, an hour apart, as the limit was counted by the hour."""
import os

import backoff
import requests


class RateLimited(Exception):
    """Procore answered 429."""


@backoff.on_exception(backoff.constant, RateLimited, interval=3600, max_tries=5)  # expect: PCR205
def get(path, **params):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/{path}",
        params=params,
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    if answer.status_code == 429:
        raise RateLimited(path)
    answer.raise_for_status()
    return answer.json()


def vendors(project_id):
    return get(f"projects/{project_id}/vendors", per_page=200)
