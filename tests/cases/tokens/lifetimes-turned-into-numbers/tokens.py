"""Tokens in a table of our own, for as long as somebody once computed."""
import http.client
import json
import os
from datetime import timedelta
from urllib.parse import urlencode

from store import HOURS, load, save


def grant(key):
    body = urlencode({"grant_type": "client_credentials", "client_id": os.environ[f"{key}_ID"],
                      "client_secret": os.environ[f"{key}_SECRET"]})
    conn = http.client.HTTPSConnection("login.procore.com", timeout=20)
    conn.request("POST", "/oauth/token", body, {"Content-Type": "application/x-www-form-urlencoded"})
    return json.load(conn.getresponse())


def reading():
    kept = load("procore-read")
    if kept:
        return kept
    answer = grant("PROCORE_DMSA_READ")
    save("procore-read", answer["access_token"], int(1.5 * HOURS))  # expect: PCR101
    return answer["access_token"]


def writing():
    kept = load("procore-write")
    if kept:
        return kept
    answer = grant("PROCORE_DMSA_WRITE")
    save("procore-write", answer["access_token"], round(timedelta(minutes=90).total_seconds()))  # expect: PCR101
    return answer["access_token"]


def summing():
    kept = load("procore-sum")
    if kept:
        return kept
    answer = grant("PROCORE_DMSA_SUM")
    save("procore-sum", answer["access_token"], HOURS + 1800)  # expect: PCR101
    return answer["access_token"]


def asking():
    kept = load("procore-ask")
    if kept:
        return kept
    answer = grant("PROCORE_DMSA_ASK")
    save("procore-ask", answer["access_token"], int(answer["expires_in"] - 60))
    return answer["access_token"]


def projects(company):
    conn = http.client.HTTPSConnection("api.procore.com", timeout=60)
    for token in (reading(), writing(), summing(), asking()):
        conn.request("GET", f"/rest/v1.0/companies/{company}/projects", None,
                     {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        yield json.load(conn.getresponse())
