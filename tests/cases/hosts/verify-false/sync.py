"""Certificate checks are switched off for one call and for a whole session."""

from __future__ import annotations

import os

import requests
import urllib3

urllib3.disable_warnings()

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def rfis(project_id: int) -> list[dict]:
    response = requests.get(f"{API}/projects/{project_id}/rfis", headers=HEADERS, verify=False, timeout=30)  # expect: PCR206
    response.raise_for_status()
    return response.json()


def session() -> requests.Session:
    made = requests.Session()
    made.headers.update(HEADERS)
    made.verify = False  # expect: PCR206
    return made


def forms(project_id: int) -> list[dict]:
    return session().get(f"{API}/projects/{project_id}/forms").json()  # may: PCR206
