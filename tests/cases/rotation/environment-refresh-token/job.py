"""Cron job: trades the refresh token of the deployment for an access token and counts submittals."""
import os

import requests


def access_token():
    response = requests.post("https://login.procore.com/oauth/token", timeout=30, data={  # expect: PCR107
        "grant_type": "refresh_token",
        "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"],  # may: PCR107
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    })
    response.raise_for_status()
    return response.json()["access_token"]  # may: PCR107


def main():
    headers = {"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    for project_id in os.environ["PROJECT_IDS"].split(","):
        response = requests.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals", headers=headers, timeout=60
        )
        response.raise_for_status()
        print(project_id, len(response.json()))


if __name__ == "__main__":
    main()
