"""Waits at most an hour for an export; seconds are counted, not calls."""

import os
import time

import requests

BASE = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


def finished(project, export):
    waited = 0
    while waited < 3600:
        answer = requests.get(f"{BASE}/projects/{project}/exports/{export}", headers=HEADERS, timeout=30)
        answer.raise_for_status()
        if answer.json()["status"] == "done":
            return answer.json()
        time.sleep(1)
        waited += 1
    raise TimeoutError(export)
