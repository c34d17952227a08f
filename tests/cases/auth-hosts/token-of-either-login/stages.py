"""Whoever rehearses gets a token of the rehearsed stage: one login is written down, the others stand in a table."""

import os

import requests

LOGINS = {"sandbox": "login-sandbox.procore.com", "production": "login.procore.com"}
FORM = {
    "grant_type": "client_credentials",
    "client_id": os.environ["PROCORE_ID"],
    "client_secret": os.environ["PROCORE_SECRET"],
}


def production():
    return requests.post("https://login.procore.com/oauth/token", data=FORM, timeout=30).json()["access_token"]


def chosen(stage):
    return requests.post(f"https://{LOGINS[stage]}/oauth/token", data=FORM, timeout=30).json()["access_token"]


def token(stage):
    return production() if stage == "production" else chosen(stage)


def headers(access):
    return {"Authorization": f"Bearer {access}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


def rehearse():
    access = token(os.environ["STAGE"])
    return requests.get("https://sandbox.procore.com/rest/v1.0/projects", headers=headers(access), timeout=30).json()
