"""Whether certificates are checked is said elsewhere; the default is to check."""

from __future__ import annotations

import os

import requests

URL = "https://api.procore.com/rest/v1.0/offices"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}
VERIFY = os.getenv("PROCORE_VERIFY", "1") == "1"


def by_setting():
    return requests.get(URL, headers=HEADERS, verify=VERIFY, timeout=30)


def by_flag(insecure: bool = False):
    return requests.get(URL, headers=HEADERS, verify=not insecure, timeout=30)


def by_parameter(verify: bool | str = True):
    return requests.get(URL, headers=HEADERS, verify=verify, timeout=30)
