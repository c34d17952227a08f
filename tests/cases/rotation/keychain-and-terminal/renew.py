"""Both halves of the answer go to where they came from: the keychain, or the person at the terminal."""
import os
import sys

import keyring
import requests


def _refresh(refresh_token):
    form = {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def from_keychain():
    fresh = _refresh(keyring.get_password("procore", "refresh_token"))
    for key in ("access_token", "refresh_token"):
        keyring.set_password("procore", key, fresh[key])
    return fresh["access_token"]


def from_terminal():
    fresh = _refresh(sys.argv[1])
    print("access: ", fresh["access_token"])
    print("refresh:", fresh["refresh_token"])
