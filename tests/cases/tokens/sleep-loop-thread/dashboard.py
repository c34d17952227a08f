"""Wall dashboard: a background thread keeps the token warm, the main loop draws."""
import os
import threading
import time

import requests

API = "https://api.procore.com/rest/v1.0"
token_box = {}


def fetch_token():
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
    return answer.json()["access_token"]


def keep_token_fresh():
    while True:
        token_box["value"] = fetch_token()
        time.sleep(7200)  # expect: PCR101


def open_incidents(project_id):
    headers = {
        "Authorization": "Bearer " + token_box["value"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    answer = requests.get(f"{API}/projects/{project_id}/incidents", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()


def main():
    threading.Thread(target=keep_token_fresh, daemon=True).start()
    while "value" not in token_box:
        time.sleep(0.2)
    while True:
        print("\x1b[2J", end="")
        for incident in open_incidents(os.environ["PROCORE_PROJECT_ID"]):
            print(incident["number"], incident["title"])
        time.sleep(60)


if __name__ == "__main__":
    main()
