"""Rows of a table; the third column goes into the header."""
import sqlite3
import requests

LOGIN = "https://login.procore.com/oauth/token"


def main():
    rows = sqlite3.connect("x.db").execute("SELECT key, secret, number FROM accounts").fetchall()
    for cid, secret, number in rows:
        answer = requests.post(LOGIN, json={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret})  # expect: PCR103
        head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
        print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json())


def by_host(company):
    rows = sqlite3.connect("x.db").execute("SELECT key, secret, url FROM stages").fetchall()
    for cid, secret, url in rows:
        answer = requests.post(LOGIN, json={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret})
        head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": company}
        print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json())
