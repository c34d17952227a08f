"""Tries which token URL answers; a script from the first afternoon with the API."""
import os

import requests

for url in [
    "https://app.procore.com/oauth/token",  # expect: PCR104
    "https://login-sandbox.procore.com/oauth/token",
]:
    print(f"\nTrying: {url}")
    r = requests.post(
        url,
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    print(f"Status: {r.status_code}")
    if r.status_code == 200:
        break
