"""Walks through all projects; the token is replaced whenever an hour has gone by."""
import argparse
import json
import os
import time

import requests

ONE_HOUR = 3600  # may: PCR101


def log_in():
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


def export(project_ids):
    token, since = log_in(), time.time()
    for project_id in project_ids:
        if time.time() - since > ONE_HOUR:  # expect: PCR101
            token, since = log_in(), time.time()
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=60,
        )
        answer.raise_for_status()
        yield project_id, answer.json()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("projects", nargs="+")
    for number, rows in export(parser.parse_args().projects):
        print(json.dumps({"project": number, "rfis": len(rows)}))
