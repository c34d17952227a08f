"""Every two hours the mirror is brought up to date. Nothing here renews a token by the clock."""
import logging
import os
import time

import requests
import schedule

log = logging.getLogger("mirror")


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


def mirror_vendors(project_id):
    token = fetch_token()
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    log.info("mirrored %d vendors", len(answer.json()))


def vacuum_mirror():
    log.info("vacuum")


def main():
    for project_id in os.environ["PROJECT_IDS"].split(","):
        schedule.every(2).hours.do(mirror_vendors, project_id)
    schedule.every(90).minutes.do(vacuum_mirror)
    while True:
        schedule.run_pending()
        time.sleep(900)


if __name__ == "__main__":
    main()
