"""What comes back with the user is refused when it is old; what was fetched is fetched again."""

import time

import requests

HELD = {"at": 0.0, "a": ""}


def trade(code, at):
    if time.time() - at > 600:
        raise ValueError("too late")
    form = {"grant_type": "authorization_code", "code": code}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()


def give():
    if time.time() - HELD["at"] < 5100:  # expect: PCR101
        return HELD["a"]
    got = requests.post("https://login.procore.com/oauth/token", data={"grant_type": "client_credentials"}, timeout=9)
    HELD.update(at=time.time(), a=got.json()["access_token"])
    return HELD["a"]
