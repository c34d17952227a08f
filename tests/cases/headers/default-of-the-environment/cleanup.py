"""Addresses with a default: what the environment may say instead is not known to be anything else."""

import os

import requests

PROCORE_REVOKE = os.environ.get("PROCORE_REVOKE", "https://login.procore.com/oauth/revoke")
PROCORE_FILES = os.getenv("PROCORE_FILES", "https://storage.procore.com/v4/d")  # expect: PCR301
PROCORE_API = os.getenv("PROCORE_API", "https://api.procore.com")


def forget(refresh_token):
    form = {"token": refresh_token, "client_id": os.environ["PROCORE_CLIENT_ID"]}
    requests.post(PROCORE_REVOKE, data={**form, "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}, timeout=10)


def file(key, token):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get(f"{PROCORE_FILES}/{key}", headers=headers, timeout=60).content


def rfis(project, token):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    return requests.get(f"{PROCORE_API}/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=60).json()
