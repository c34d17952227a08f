import os

import requests

from beat import app

_kept = {}


@app.task
def renew():
    form = {"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]}
    _kept["key"] = requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]


@app.task
def photos():
    head = {"Authorization": f"Bearer {_kept['key']}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get("https://api.procore.com/rest/v1.0/images", params={"project_id": 7}, headers=head, timeout=20).json()
