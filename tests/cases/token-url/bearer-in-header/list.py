"""Token in the header; the query carries page tokens and signatures of other kinds."""
import os

import requests


def coordination_issues(company_id, project_id, token):
    cursor = None
    while True:
        params = {"per_page": 100, "page": cursor or 1}
        answer = requests.get(
            f"https://api.procore.com/rest/v2.0/companies/{company_id}/projects/{project_id}/coordination_issues",
            params=params,
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
            timeout=30,
        )
        answer.raise_for_status()
        rows = answer.json()["data"]
        yield from rows
        if not rows:
            return
        cursor = params["page"] + 1


if __name__ == "__main__":
    for issue in coordination_issues(os.environ["COMPANY"], os.environ["PROJECT"], os.environ["PROCORE_ACCESS_TOKEN"]):
        print(issue["title"])
