import os

import requests

HELD = {}


def ask():
    form = {"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]}
    got = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)
    HELD["a"] = got.json()["access_token"]


def rows():
    head = {"Authorization": f"Bearer {HELD['a']}", "Procore-Company-Id": "5"}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()
