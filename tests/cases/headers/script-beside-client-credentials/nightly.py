"""A job without a user."""

import os

import requests

API = "https://api.procore.com/rest/v1.0"


def token():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    return requests.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]


def job():
    access = token()
    bare = {"Authorization": f"Bearer {access}"}  # expect: PCR201
    for company in requests.get(f"{API}/companies", headers=bare).json():
        headers = {"Authorization": f"Bearer {access}", "Procore-Company-Id": str(company["id"])}
        print(requests.get(f"{API}/projects", params={"company_id": company["id"]}, headers=headers).json())
