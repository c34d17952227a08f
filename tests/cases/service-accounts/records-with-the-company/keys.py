import os

import requests

PAIRS = {}


def login(slug):
    return requests.post(  # expect: PCR103
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": PAIRS[slug]["x"], "client_secret": PAIRS[slug]["y"]},
    ).json()["access_token"]


def pull(slug):
    head = {"Authorization": f"Bearer {login(slug)}", "Procore-Company-Id": str(PAIRS[slug]["z"])}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


def load(rows):
    for row in rows:
        PAIRS[row["slug"]] = row
