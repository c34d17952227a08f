import os

import requests

from beat import app

_kept = {}


@app.task
def renew():
    form = {"grant_type": "client_credentials", "client_id": os.environ["X_ID"], "client_secret": os.environ["X_SECRET"]}
    _kept["key"] = requests.post("https://identity.xero.com/connect/token", data=form, timeout=20).json()["access_token"]
