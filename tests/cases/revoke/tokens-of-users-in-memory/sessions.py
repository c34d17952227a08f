"""Who is signed in, and with which tokens."""

import os

import requests

LOGIN = "https://login.procore.com"
CLIENT = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
_known = {}


def sign_in(user, code):
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": os.environ["CALLBACK"], **CLIENT}
    answer = requests.post(f"{LOGIN}/oauth/token", data=form, timeout=15)
    answer.raise_for_status()
    pair = answer.json()
    _known[user.id] = {"short": pair["access_token"], "long": pair["refresh_token"]}


def sign_out(user):
    entry = _known.pop(user.id, None)
    if entry:
        requests.post(f"{LOGIN}/oauth/revoke", data={"token": entry["long"], **CLIENT}, timeout=15)


def sign_out_quickly(user):
    entry = _known.pop(user.id, None)
    if entry:
        requests.post(f"{LOGIN}/oauth/revoke", data={"token": entry["short"], **CLIENT}, timeout=15)  # expect: PCR102


def sign_out_of(pair):
    """Either token may be in it."""
    requests.post(f"{LOGIN}/oauth/revoke", data={"token": pair[0], **CLIENT}, timeout=15)
