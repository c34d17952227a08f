"""A second name for the address of the pages."""

import requests

BROWSER = "https://app.procore.com"
SERVER = BROWSER  # expect: PCR202
LOGIN = "https://login.procore.com"


def firms(secret: dict, company: int, project: int) -> list[dict]:
    token = requests.post(f"{LOGIN}/oauth/token", data=secret, timeout=20).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    rows = requests.get(SERVER + f"/rest/v1.0/projects/{project}/vendors", headers=headers, timeout=30).json()
    return [{**row, "page": f"{BROWSER}/{project}/project/directory/vendors/{row['id']}"} for row in rows]
