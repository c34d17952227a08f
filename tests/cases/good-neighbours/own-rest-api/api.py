"""Our own service has /rest/v1.0/ paths too, on our own host, over http inside the cluster."""
import os

import requests

CORE = "http://core.svc.cluster.local"


def own_projects():
    return requests.get(f"{CORE}/rest/v1.0/projects", params={"per_page": 5000}, timeout=5).json()


def own_token():
    answer = requests.post(
        f"{CORE}/oauth/token", data={"grant_type": "client_credentials", "client_id": "web", "client_secret": "web"}, timeout=5
    )
    return answer.json()["access_token"]


def procore_projects(token):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": company, "per_page": 500},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": company},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def unlinked(token):
    linked = {row["procore_id"] for row in own_projects()}
    return [row for row in procore_projects(token) if row["id"] not in linked]


def is_awake(handheld):
    return requests.get(f"http://{handheld}/rest/v1.0/heartbeat", timeout=2).ok
