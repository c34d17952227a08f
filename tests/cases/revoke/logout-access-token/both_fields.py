"""At the end of a contract both tokens of every grant are given back."""

import os

import requests

REVOKE = "https://login.procore.com/oauth/revoke"
CLIENT = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
FIELDS = ("refresh_token", "access_token")  # expect: PCR102
KEPT = ("refresh_token", "previous_refresh_token")


def revoke(grant, field):
    return requests.post(REVOKE, data={"token": getattr(grant, field), **CLIENT}, timeout=15).ok  # may: PCR102


def revoke_item(pair, key):
    return requests.post(REVOKE, data={"token": pair[key], **CLIENT}, timeout=15).ok


def end(person):
    for grant in list(person.grants):
        yield all([revoke(grant, field) for field in FIELDS])


def renew(pair):
    return [revoke_item(pair, key) for key in KEPT]
