import os

import requests
from furl import furl

HOST = "app.procore.com"  # expect: PCR202
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def vendors():
    return requests.get(furl(scheme="https", host=HOST, path="/rest/v1.0/vendors").url, headers=HEAD, timeout=30).json()


def offices():
    return requests.get(furl("https://api.procore.com/rest/v1.0/offices").url, headers=HEAD, timeout=30).json()


def rows():
    return requests.get(furl(scheme="https", host="app.siteday.example", path="/rest/rows").url, timeout=30).json()
