"""Incident response: makes every leaked Procore token useless, then tells the channel."""
import csv
import os
import sys

import requests

session = requests.Session()
session.headers["User-Agent"] = "panic-button/2.1"


def revoke(access_token):
    payload = {
        "token": access_token,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    return session.post("https://login.procore.com/oauth/revoke", data=payload, timeout=10).ok  # expect: PCR102


def main(path):
    with open(path, newline="") as fh:
        dead = sum(revoke(row["access_token"]) for row in csv.DictReader(fh))
    requests.post(os.environ["SLACK_HOOK"], json={"text": f"{dead} Procore tokens can no longer be used."}, timeout=10)


if __name__ == "__main__":
    main(sys.argv[1])
