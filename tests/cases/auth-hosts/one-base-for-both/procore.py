"""First version of 2017, still running."""
import json
import os
import pathlib
import time

import requests

from settings import BASE_URL, TIMEOUT

PAIR = pathlib.Path(__file__).with_name("pair.json")


def token():
    pair = json.loads(PAIR.read_text())
    if time.time() > pair["created_at"] + pair["expires_in"]:
        response = requests.post(
            BASE_URL + "/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=TIMEOUT,
        )
        response.raise_for_status()
        pair = response.json()
        PAIR.write_text(json.dumps(pair))
    return pair["access_token"]


def punch_items(project_id):
    response = requests.get(
        BASE_URL + "/rest/v1.0/punch_items",
        params={"project_id": project_id},
        headers={"Authorization": "Bearer " + token(), "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=TIMEOUT,
    )
    response.raise_for_status()
    return response.json()
