"""Nothing here talks to Procore: a CSV that somebody exported is loaded into the ticket system."""
import csv
import os
import sys
import time

import requests

TICKETS = "https://tickets.example-builders.com/api"
TOKEN_LIFETIME = 7200
_token = {"at": 0}


def ticket_token():
    if time.time() - _token["at"] > TOKEN_LIFETIME:
        answer = requests.post(
            f"{TICKETS}/oauth/token",
            data={"grant_type": "client_credentials", "client_id": os.environ["T_ID"], "client_secret": os.environ["T_SECRET"]},
            timeout=10,
        )
        answer.raise_for_status()
        _token.update(value=answer.json()["access_token"], at=time.time())
    return _token["value"]


def load_procore_export(path):
    with open(path, newline="", encoding="utf-8-sig") as fh:
        return list(csv.DictReader(fh))


def main(path):
    for row in load_procore_export(path):
        requests.post(
            f"{TICKETS}/tickets",
            json={"title": row["Subject"], "source": "procore-export"},
            headers={"Authorization": f"Bearer {ticket_token()}"},
            timeout=10,
        ).raise_for_status()


if __name__ == "__main__":
    main(sys.argv[1])
