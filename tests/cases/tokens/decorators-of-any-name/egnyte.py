import os

import requests

from memo import expiring


@expiring(7200)
def token():
    form = {"grant_type": "password", "username": "bot", "password": os.environ["EGNYTE_PASSWORD"]}
    return requests.post("https://acme.egnyte.com/puboauth/token", data=form).json()["access_token"]
