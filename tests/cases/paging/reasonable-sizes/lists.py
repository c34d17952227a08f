"""2,000 rows of v1 at most, 100 of v2."""
import os

import requests

V1_PAGE = 2000
V2_PAGE = 100
BASE = "https://api.procore.com/rest"


def headers(token):
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def submittals(token, project_id):
    url = f"{BASE}/v1.1/projects/{project_id}/submittals?per_page={V1_PAGE}"
    while url:
        answer = requests.get(url, headers=headers(token), timeout=60)
        answer.raise_for_status()
        yield from answer.json()
        url = answer.links.get("next", {}).get("url")


def issues(token, project_id):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        f"{BASE}/v2.0/companies/{company}/projects/{project_id}/coordination_issues",
        params={"per_page": V2_PAGE},
        headers=headers(token),
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()["data"]
