"""Functions for the estimating spreadsheet add-in (xlwings)."""
import functools
import os
import time

import requests

_BUCKET_SECONDS = 75 * 60  # expect: PCR101


@functools.lru_cache(maxsize=1)
def _token(bucket):
    """The bucket number only exists to make the cache forget."""
    del bucket
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


def headers():
    token = _token(int(time.time() // _BUCKET_SECONDS))  # may: PCR101
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def requisitions(project_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/requisitions",
        params={"project_id": project_id, "per_page": 100},
        headers=headers(),
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
