"""Somebody's own token, from the environment."""

import os

import requests

TOKEN = os.environ["PROCORE_TOKEN"]


def whoami():
    return requests.get("https://api.procore.com/rest/v1.0/me", headers={"Authorization": f"Bearer {TOKEN}"}).json()
