import os

import requests

from loops import run_every

current = {}


def refresh_procore_token():
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
    current["token"] = answer.json()["access_token"]


def print_incidents(project_id):
    if "token" not in current:
        return
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents",
        headers={"Authorization": f"Bearer {current['token']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    print(len(answer.json()), "incidents")


def main():
    stops = [
        run_every(7000, refresh_procore_token),  # expect: PCR101
        run_every(7200, print_incidents, os.environ["PROJECT"]),
    ]
    input("Press return to stop.")
    for stop in stops:
        stop.set()


if __name__ == "__main__":
    main()
