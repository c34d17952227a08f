"""A getter that remembers its token in a closure."""
import os
import time

import requests


def make_token_getter(ttl):
    token, fetched = None, 0.0

    def get_token():
        nonlocal token, fetched
        if token is None or time.time() - fetched > ttl:  # may: PCR101
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
            token, fetched = answer.json()["access_token"], time.time()
        return token

    return get_token


get_token = make_token_getter(ttl=6600)  # expect: PCR101


def change_events(project_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/change_events",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {get_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
