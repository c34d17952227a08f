"""One pair of credentials for each customer, taken apart from rows whose names say little."""
import csv
import sqlite3

import requests

LOGIN = "https://login.procore.com/oauth/token"
ROWS = [
    ("a1", "s1", 1001),
    ("a2", "s2", 1002),
]


def bearer(cid, secret):
    form = {"grant_type": "client_credentials", "client_id": cid, "client_secret": secret}
    answer = requests.post(LOGIN, data=form, timeout=9)  # expect: PCR103
    return answer.json()["access_token"]


def pull(token, number):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, params={"company_id": number}).json()


def main():
    for cid, secret, number in ROWS:
        print(pull(bearer(cid, secret), number))


main()
