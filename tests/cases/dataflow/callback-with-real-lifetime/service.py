import os

import requests

from loops import run_again, run_every

current = {}


def refresh_token():
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
    return answer.json()["expires_in"] - 120


def count_incidents():
    if "token" not in current:
        return
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROJECT']}/incidents",
        headers={"Authorization": f"Bearer {current['token']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    print(len(answer.json()))


def main():
    stops = [run_again(refresh_token), run_every(7200, count_incidents)]
    input("Press return to stop.")
    for stop in stops:
        stop.set()


if __name__ == "__main__":
    main()
