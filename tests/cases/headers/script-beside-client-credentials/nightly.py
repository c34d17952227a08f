"""A job without a user."""

import os

import requests


def projects(company):
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    token = requests.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers).json()
