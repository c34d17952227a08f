"""Tokens travel as named tuples; the time they die is worked out by the caller."""
import os
import time
from typing import NamedTuple

import requests


class Login(NamedTuple):
    token: str
    until: float


def login(seconds):
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
    return Login(answer.json()["access_token"], time.time() + seconds)
