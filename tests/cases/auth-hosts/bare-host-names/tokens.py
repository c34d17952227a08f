"""Hosts without a scheme, put together in three ways."""
import http.client
import json
import os

import requests

AUTH_HOST = "app.procore.com"  # expect: PCR104
HOSTS = {"production": "login.procore.com", "sandbox": "sandbox.procore.com"}  # expect: PCR104


def _form():
    return {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }


def from_constant():
    return requests.post(f"https://{AUTH_HOST}/oauth/token", json=_form(), timeout=30).json()["access_token"]


def from_table(environment):
    return requests.post(f"https://{HOSTS[environment]}/oauth/token", json=_form(), timeout=30).json()["access_token"]


def from_connection():
    connection = http.client.HTTPSConnection("app.procore.com", timeout=30)  # expect: PCR104
    connection.request("POST", "/oauth/token", json.dumps(_form()), {"Content-Type": "application/json"})
    return json.loads(connection.getresponse().read())["access_token"]
