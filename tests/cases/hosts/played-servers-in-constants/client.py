import os

import httpx

HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def fetch(url):
    return httpx.get(url, headers=HEADERS, timeout=30).json()


def rfis(project_id):
    return fetch(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis")
