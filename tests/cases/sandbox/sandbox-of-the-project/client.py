import os

import httpx

client = httpx.Client(
    base_url="https://sandbox.procore.com",
    headers={"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]},
)


def ping():
    return client.get("/rest/v1.0/me").status_code


def restore_fixtures():
    client.post("/rest/v1.0/projects", json={"project": {"name": "Fixture"}, "company_id": 1}).raise_for_status()
