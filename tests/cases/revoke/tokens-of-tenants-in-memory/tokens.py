"""The tokens of all customers, for as long as the process runs."""

import os

import requests

LOGIN = "https://login.procore.com"
CLIENT = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
_entries = {}


def token_for(customer):
    answer = requests.post(f"{LOGIN}/oauth/token", data={"grant_type": "client_credentials", **CLIENT}, timeout=15)
    answer.raise_for_status()
    _entries[customer.id] = {"value": answer.json()["access_token"], "life": answer.json()["expires_in"]}
    return _entries[customer.id]["value"]


def forget(customer):
    entry = _entries.pop(customer.id, None)
    if entry is None:
        return False
    answer = requests.post(f"{LOGIN}/oauth/revoke", data={"token": entry["value"], **CLIENT}, timeout=15)  # expect: PCR102
    return answer.ok


def close(value):
    """Whatever the caller still holds: there are no other tokens than those of the service account."""
    requests.post(f"{LOGIN}/oauth/revoke", data={"token": value, **CLIENT}, timeout=15)  # expect: PCR102
