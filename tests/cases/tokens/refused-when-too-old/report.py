"""A script in cells: whoever comes too late runs the first one again."""

import os
from datetime import datetime, timedelta

import requests


def ask(address, **form):
    answer = requests.post(address, data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


pair = ask(
    "https://login.procore.com/oauth/token",
    grant_type="client_credentials",
    client_id=os.environ["PROCORE_CLIENT_ID"],
    client_secret=os.environ["PROCORE_CLIENT_SECRET"],
)
over = datetime.now() + timedelta(minutes=85)  # expect: PCR101
shift_over = datetime.now() + timedelta(hours=2)


def headers():
    if datetime.now() > over:  # may: PCR101
        raise SystemExit("Run the first cell again.")
    return {"Authorization": "Bearer " + pair["access_token"], "Procore-Company-Id": os.environ["COMPANY"]}


def greeting():
    if datetime.now() > shift_over:
        raise SystemExit("The shift is over.")
    return {"text": "hello"}


def rfis(project):
    address = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    return requests.get(address, headers=headers(), timeout=60).json()
