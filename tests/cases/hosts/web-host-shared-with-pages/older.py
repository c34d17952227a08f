"""Written when there was one host for everything; one link for people has joined it since."""

import requests

ROOT = "https://app.procore.com"  # expect: PCR202


def budget(token, company, project):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    views = requests.get(f"{ROOT}/rest/v1.0/budget_views", params={"project_id": project}, headers=headers, timeout=30)
    rows = requests.get(f"{ROOT}/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=30)
    return views.json(), rows.json(), f"{ROOT}/{project}/project/budgeting"
