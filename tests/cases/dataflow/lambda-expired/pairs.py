"""Two one-liners decide about the pair."""
import json
import os
import pathlib
import time

import requests

PAIR = pathlib.Path("pair.json")
age = lambda pair: time.time() - pair["created_at"]  # noqa: E731
expired = lambda pair: age(pair) > 7200  # noqa: E731  # expect: PCR101


def bearer():
    pair = json.loads(PAIR.read_text())
    if expired(pair):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        pair = answer.json()
        PAIR.write_text(json.dumps(pair))
    return pair["access_token"]


def vendors(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
