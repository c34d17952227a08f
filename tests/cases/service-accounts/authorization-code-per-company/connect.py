"""Each customer signs in; only the token *pair* is kept by company, the app has one client id."""
import os
import time

import requests

from companies import Company

TOKEN_URL = "https://login.procore.com/oauth/token"


def app_credentials():
    return {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def connect(company: Company, code: str):
    body = {"grant_type": "authorization_code", "code": code, "redirect_uri": os.environ["REDIRECT_URI"]}
    answer = requests.post(TOKEN_URL, data=body | app_credentials(), timeout=30)
    answer.raise_for_status()
    company.store(answer.json())


def bearer(company: Company):
    pair = company.pair
    if time.time() > pair["created_at"] + pair["expires_in"] - 60:
        body = {"grant_type": "refresh_token", "refresh_token": pair["refresh_token"]}
        answer = requests.post(TOKEN_URL, data=body | app_credentials(), timeout=30)
        answer.raise_for_status()
        company.store(answer.json())
    return company.pair["access_token"]


def projects(company: Company):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": company.procore_id},
        headers={"Authorization": f"Bearer {bearer(company)}", "Procore-Company-Id": str(company.procore_id)},
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()
