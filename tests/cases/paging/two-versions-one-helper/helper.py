"""One helper for both versions; only the call of v2 asks for too much."""
import os

import requests

HOST = "https://api.procore.com"
COMPANY = os.environ["PROCORE_COMPANY_ID"]


def pages(path, size):
    page = 1
    while True:
        answer = requests.get(
            HOST + path,
            params={"page": page, "per_page": size},  # may: PCR204
            headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": COMPANY},
            timeout=60,
        )
        answer.raise_for_status()
        rows = answer.json()
        rows = rows["data"] if isinstance(rows, dict) else rows
        if not rows:
            return
        yield from rows
        page += 1


def all_submittals(project):
    return list(pages(f"/rest/v1.1/projects/{project}/submittals", 1000))


def all_workflows(project):
    return list(pages(f"/rest/v2.0/companies/{COMPANY}/projects/{project}/workflows/instances", 1000))  # expect: PCR204
