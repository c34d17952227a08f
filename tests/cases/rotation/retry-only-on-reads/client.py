"""Reads are retried by urllib3; the refresh goes through a plain session without an adapter."""
import json
import os
import pathlib
import time

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

PAIR = pathlib.Path("pair.json")


def reader():
    session = requests.Session()
    retries = Retry(total=5, backoff_factor=1, status_forcelist=[502, 503, 504], allowed_methods=["GET"])
    session.mount("https://api.procore.com/", HTTPAdapter(max_retries=retries))
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session


def bearer():
    pair = json.loads(PAIR.read_text())
    if time.time() >= pair["created_at"] + pair["expires_in"]:
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


def punch_items(project_id):
    answer = reader().get(
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {bearer()}"},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
