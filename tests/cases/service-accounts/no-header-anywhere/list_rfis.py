#!/usr/bin/env python
"""Prints open RFIs; credentials come from the company's Procore administrator."""
import os
import sys

import requests

LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


def login():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],  # may: PCR103
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post(LOGIN + "/oauth/token", data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def main(project_id):
    headers = {"Authorization": "Bearer " + login()}  # expect: PCR201
    answer = requests.get(f"{API}/rest/v1.0/projects/{project_id}/rfis", headers=headers, timeout=30)
    answer.raise_for_status()
    for row in answer.json():
        print(row["number"], row["subject"])


if __name__ == "__main__":
    main(sys.argv[1])
