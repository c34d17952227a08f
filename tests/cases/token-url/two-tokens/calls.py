import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"
COMPANY = {"Procore-Company-Id": os.environ["COMPANY"]}


def first(given):
    return requests.get(f"{ROOT}/projects", params={"token": given}, headers=COMPANY, timeout=30).json()  # expect: PCR106


def next_of(given, bearer):
    head = {**COMPANY, "Authorization": f"Bearer {bearer}"}
    return requests.get(f"{ROOT}/projects", params={"token": given}, headers=head, timeout=30).json()


def twice(bearer):
    head = {**COMPANY, "Authorization": f"Bearer {bearer}"}
    return requests.get(f"{ROOT}/projects", params={"access_token": bearer}, headers=head, timeout=30).json()  # expect: PCR106
