"""Downloads the RFIs of all projects at once."""

import os
from concurrent.futures import ThreadPoolExecutor

import requests

BASE = "https://api.procore.com/rest/v1.0"
COMPANY = os.environ["PROCORE_COMPANY_ID"]


def headers():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}  # expect: PCR201


def fetch_all(project_ids):
    with ThreadPoolExecutor(max_workers=8) as pool:
        futures = [
            pool.submit(requests.get, f"{BASE}/projects/{number}/rfis", headers=headers(), timeout=30)
            for number in project_ids
        ]
    return [future.result().json() for future in futures]


def fetch_users(project_ids):
    session = requests.Session()
    session.headers.update({"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": COMPANY})
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(session.get, [f"{BASE}/projects/{number}/users" for number in project_ids]))
