"""The scheme hides in a class, and in a constant."""

import http.client
import json
import os

import requests

SCHEME = "http"  # expect: PCR206
HOST = "api.procore.com"
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def offices():
    connection = http.client.HTTPConnection(HOST, timeout=30)  # expect: PCR206
    connection.request("GET", "/rest/v1.0/offices", headers=HEADERS)
    return json.load(connection.getresponse())


def departments():
    return requests.get(f"{SCHEME}://{HOST}/rest/v1.0/departments", headers=HEADERS, timeout=30).json()
