import os

import requests


def pair(slug):
    return {"client_id": os.environ[f"{slug}_ID"], "client_secret": os.environ[f"{slug}_SECRET"]}


def begin(slug, number):
    form = {"grant_type": "client_credentials", **pair(slug)}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)  # expect: PCR103
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    session.headers["Procore-Company-Id"] = str(number)
    return session


def vendors(slug, number):
    url = "https://api.procore.com/rest/v1.0/vendors"
    return begin(slug, number).get(url, params={"company_id": number}, timeout=9).json()
