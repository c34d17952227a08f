"""The CRM allows 10,000 rows a page; Procore gets 100."""
import os

import requests

CRM_PAGE = 10000
PROCORE_PAGE = 100


def crm_accounts():
    answer = requests.get(
        "https://crm.example-builders.com/api/accounts",
        params={"per_page": CRM_PAGE},
        headers={"Authorization": f"Token {os.environ['CRM_TOKEN']}"},
        timeout=60,
    )
    answer.raise_for_status()
    return {row["name"] for row in answer.json()}


def github_issues():
    return requests.get("https://api.github.com/repos/o/r/issues?per_page=5000", timeout=30).json()


def procore_vendors(project_id, token):
    page = 1
    while True:
        answer = requests.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/vendors",
            params={"per_page": PROCORE_PAGE, "page": page},
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=60,
        )
        answer.raise_for_status()
        if not answer.json():
            return
        yield from answer.json()
        page += 1


def unknown_to_crm(project_id, token):
    known = crm_accounts()
    return [row["name"] for row in procore_vendors(project_id, token) if row["name"] not in known]
