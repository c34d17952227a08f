"""Which Autodesk projects have a Procore twin of the same name?"""
import os
import time

import requests

import aps


def procore_login():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def procore_project_names(company_id):
    token = procore_login()
    names = set()
    page = 1
    while True:
        if time.time() > token["created_at"] + token["expires_in"] - 30:
            token = procore_login()
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/projects",
            params={"company_id": company_id, "page": page, "per_page": 500},
            headers={"Authorization": f"Bearer {token['access_token']}", "Procore-Company-Id": str(company_id)},
            timeout=60,
        )
        answer.raise_for_status()
        rows = answer.json()
        if not rows:
            return names
        names.update(row["name"] for row in rows)
        page += 1


if __name__ == "__main__":
    twins = procore_project_names(os.environ["PROCORE_COMPANY_ID"]) & {hub["attributes"]["name"] for hub in aps.hubs()}
    print("\n".join(sorted(twins)))
