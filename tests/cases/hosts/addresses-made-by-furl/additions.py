import os

import requests
from furl import furl

BASE = "https://api.procore.com/rest/v1.0"
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def cost_codes():
    return requests.get(furl(BASE).add(path="cost_codes").url, headers=HEAD, timeout=30).json()  # expect: PCR402


def one_cost_code():
    address = furl(f"{BASE}/").add(path=["cost_codes", 7]).add(args={"project_id": 2})  # expect: PCR402
    return requests.get(address.url, headers=HEAD, timeout=30).json()


def one_page(company):
    address = furl(BASE).set(path="rest/v1.0/companies").add({"per_page": 500}).url
    return requests.get(address, headers=HEAD, timeout=30).json()


def everything():
    address = furl(f"{BASE}/projects").set(args={"per_page": 20000}).url  # expect: PCR204
    return requests.get(address, headers=HEAD, timeout=30).json()
